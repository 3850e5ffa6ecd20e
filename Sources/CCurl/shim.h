#pragma once
#include <curl/curl.h>
#include <dlfcn.h>

// libcurl needs some thirty other libraries, which would take a quarter of every start: it is opened
// when the first request is made, and is not linked.

#ifdef __APPLE__
#define WINNOW_CURL_LIBRARY "libcurl.4.dylib"
#else
#define WINNOW_CURL_LIBRARY "libcurl.so.4"
#endif

static inline void *winnow_curl_symbol(const char *name) {
  void *library = dlopen(WINNOW_CURL_LIBRARY, RTLD_NOW);
  return library ? dlsym(library, name) : NULL;
}

// A function of libcurl's, of the type that its header declares.
#define WINNOW_CURL(name) ((__typeof__(&name))winnow_curl_symbol(#name))

// Opens libcurl; what is wrong when it cannot be used, or NULL.
static inline const char *winnow_curl_open(void) {
  if (!winnow_curl_symbol("curl_global_init")) return dlerror();
  CURLcode code = WINNOW_CURL(curl_global_init)(CURL_GLOBAL_DEFAULT);
  return code == CURLE_OK ? NULL : WINNOW_CURL(curl_easy_strerror)(code);
}

static inline CURL *winnow_curl_init(void) { return WINNOW_CURL(curl_easy_init)(); }

static inline void winnow_curl_cleanup(CURL *handle) { WINNOW_CURL(curl_easy_cleanup)(handle); }

static inline void winnow_curl_reset(CURL *handle) { WINNOW_CURL(curl_easy_reset)(handle); }

static inline CURLcode winnow_curl_perform(CURL *handle) {
  return WINNOW_CURL(curl_easy_perform)(handle);
}

static inline const char *winnow_curl_message(CURLcode code) {
  return WINNOW_CURL(curl_easy_strerror)(code);
}

static inline struct curl_slist *winnow_curl_list_append(
    struct curl_slist *list, const char *value) {
  return WINNOW_CURL(curl_slist_append)(list, value);
}

static inline void winnow_curl_list_free(struct curl_slist *list) {
  WINNOW_CURL(curl_slist_free_all)(list);
}

// libcurl's setters and getters are variadic, which Swift cannot call: one function per type.

static inline CURLcode winnow_curl_set_long(CURL *handle, CURLoption option, long value) {
  return WINNOW_CURL(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode winnow_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return WINNOW_CURL(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode winnow_curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return WINNOW_CURL(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode winnow_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return WINNOW_CURL(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode winnow_curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
  return WINNOW_CURL(curl_easy_setopt)(handle, option, value);
}

typedef size_t (*winnow_curl_receiver)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode winnow_curl_set_receiver(
    CURL *handle, CURLoption option, winnow_curl_receiver value) {
  return WINNOW_CURL(curl_easy_setopt)(handle, option, value);
}

typedef int (*winnow_curl_progress)(
    void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

static inline CURLcode winnow_curl_set_progress(CURL *handle, winnow_curl_progress value) {
  return WINNOW_CURL(curl_easy_setopt)(handle, CURLOPT_XFERINFOFUNCTION, value);
}

// http and https, for the first request and for anything that libcurl might do on its own.
static inline CURLcode winnow_curl_allow_only_http(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
  CURLcode code = WINNOW_CURL(curl_easy_setopt)(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  if (code != CURLE_OK) return code;
  return WINNOW_CURL(curl_easy_setopt)(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
#else
  CURLcode code = WINNOW_CURL(curl_easy_setopt)(
      handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  if (code != CURLE_OK) return code;
  return WINNOW_CURL(curl_easy_setopt)(
      handle, CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

static inline CURLcode winnow_curl_get_string(CURL *handle, CURLINFO info, const char **value) {
  return WINNOW_CURL(curl_easy_getinfo)(handle, info, value);
}
