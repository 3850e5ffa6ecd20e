#ifndef WINNOW_CMEMORY_H
#define WINNOW_CMEMORY_H

#include <stddef.h>
#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Of POSIX.1-2024; glibc's header shows it to GNU programs only, and Swift's Glibc module is none. */
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

typedef unsigned char winnow_bytes16 __attribute__((vector_size(16)));

/* The lanes in which a comparison holds as bits, the first in the lowest place. */
static inline unsigned winnow_lanes(winnow_bytes16 comparison) {
  typedef _Bool bits16 __attribute__((ext_vector_type(16)));
  bits16 bits = __builtin_convertvector(comparison, bits16);
  unsigned short lanes;
  memcpy(&lanes, &bits, 2);
  return lanes;
}

/* Where among 16 places a needle may begin, by its first and last byte. */
static inline winnow_bytes16 winnow_candidates(const unsigned char *place, size_t needle_length,
                                               winnow_bytes16 firsts, winnow_bytes16 lasts) {
  winnow_bytes16 beginnings, endings;
  memcpy(&beginnings, place, 16);
  memcpy(&endings, place + needle_length - 1, 16);
  return (beginnings == firsts) & (endings == lasts);
}

/* memmem, but by the needle's first and last byte at 64 places at a time, or 16: several times as fast
   where few words have both, such as among the names of XML. The needle has two bytes or more. */
static inline const void *winnow_find(const void *haystack, size_t haystack_length, const void *needle,
                                      size_t needle_length) {
  if (needle_length < 2 || haystack_length < needle_length) return NULL;
  const unsigned char *place = (const unsigned char *)haystack;
  const unsigned char *word = (const unsigned char *)needle;
  const unsigned char *end = place + (haystack_length - needle_length) + 1;
  winnow_bytes16 firsts = (winnow_bytes16){0} + word[0];
  winnow_bytes16 lasts = (winnow_bytes16){0} + word[needle_length - 1];
  while (end - place >= 16) {
    int places = end - place >= 64 ? 64 : 16;
    winnow_bytes16 any = winnow_candidates(place, needle_length, firsts, lasts);
    if (places == 64)
      for (int block = 16; block < 64; block += 16)
        any |= winnow_candidates(place + block, needle_length, firsts, lasts);
    if (winnow_lanes(any))
      for (int block = 0; block < places; block += 16) {
        unsigned lanes =
            winnow_lanes(winnow_candidates(place + block, needle_length, firsts, lasts));
        for (; lanes; lanes &= lanes - 1) {
          const unsigned char *candidate = place + block + __builtin_ctz(lanes);
          if (memcmp(candidate, word, needle_length) == 0) return candidate;
        }
      }
    place += places;
  }
  for (; place < end; place++)
    if (place[0] == word[0] && memcmp(place, word, needle_length) == 0) return place;
  return NULL;
}

/* Where two letters, given in lower case, stand first side by side in whatever case. */
static inline const void *winnow_find_letters(const void *text, size_t length, unsigned char first,
                                              unsigned char second) {
  const unsigned char *place = (const unsigned char *)text;
  for (; length >= 17; place += 16, length -= 16) {
    winnow_bytes16 bytes, next;
    memcpy(&bytes, place, 16);
    memcpy(&next, place + 1, 16);
    unsigned lanes = winnow_lanes(((bytes | 0x20) == first) & ((next | 0x20) == second));
    if (lanes) return place + __builtin_ctz(lanes);
  }
  for (; length >= 2; place++, length--)
    if ((place[0] | 0x20) == first && (place[1] | 0x20) == second) return place;
  return NULL;
}

/* memchr for a byte that is near: the first 64 places are looked at without a call. */
static inline const void *winnow_find_near(const void *text, size_t length, unsigned char byte) {
  const unsigned char *place = (const unsigned char *)text;
  winnow_bytes16 wanted = (winnow_bytes16){0} + byte;
  for (int block = 0; block < 64 && length >= 16; block += 16, place += 16, length -= 16) {
    winnow_bytes16 bytes;
    memcpy(&bytes, place, 16);
    unsigned lanes = winnow_lanes(bytes == wanted);
    if (lanes) return place + __builtin_ctz(lanes);
  }
  return memchr(place, byte, length);
}

/* How many white spaces of XML a text ends with. */
static inline size_t winnow_space_end(const void *text, size_t length) {
  const unsigned char *start = (const unsigned char *)text;
  size_t rest = length;
  for (; rest >= 16; rest -= 16) {
    winnow_bytes16 bytes;
    memcpy(&bytes, start + rest - 16, 16);
    unsigned lanes = winnow_lanes((bytes != 0x20) & (bytes - 0x09 >= 5));
    if (lanes) return length - rest + (__builtin_clz(lanes) - 16);
  }
  while (rest > 0 && (start[rest - 1] == 0x20 || (unsigned char)(start[rest - 1] - 0x09) < 5)) rest--;
  return length - rest;
}

/* How many bytes of a text, a multiple of 16, have no control character and no two spaces side by side,
   the byte behind them included. */
static inline size_t winnow_folded(const void *text, size_t length) {
  const unsigned char *place = (const unsigned char *)text;
  winnow_bytes16 space = (winnow_bytes16){0} + 0x20;
  size_t done = 0;
  for (; done + 17 <= length; done += 16) {
    winnow_bytes16 bytes, next;
    memcpy(&bytes, place + done, 16);
    memcpy(&next, place + done + 1, 16);
    if (__builtin_reduce_or((bytes < space) | ((bytes == space) & (next == space)))) break;
  }
  return done;
}

/* How many ASCII characters a text begins with: 64 at a time, then eight. */
static inline size_t winnow_ascii(const void *text, size_t length) {
  typedef unsigned long long bytes8;
  typedef bytes8 lanes __attribute__((vector_size(16)));
  const unsigned char *place = (const unsigned char *)text;
  const bytes8 high = 0x8080808080808080;
  size_t done = 0;
  for (; done + 64 <= length; done += 64) {
    lanes blocks[4];
    memcpy(blocks, place + done, 64);
    lanes all = (blocks[0] | blocks[1]) | (blocks[2] | blocks[3]);
    if ((all[0] | all[1]) & high) break;
  }
  for (; done + 8 <= length; done += 8) {
    bytes8 bytes;
    memcpy(&bytes, place + done, 8);
    if (bytes & high) break;
  }
  while (done < length && place[done] < 0x80) done++;
  return done;
}

/* With how many ASCII letters the next 16 bytes of a text begin. */
static inline int winnow_letters(const void *text) {
  winnow_bytes16 bytes;
  memcpy(&bytes, text, 16);
  return __builtin_ctz(winnow_lanes(((bytes | 0x20) - 'a') >= 26) | 0x10000);
}

/* Keeps freed memory for the next to ask for it, but for blocks beyond a mebibyte. glibc would give a
   thread's buffers back to the system with each piece of a file that is done, and have their pages made
   anew for the next. */
static inline void winnow_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
#endif
}

#endif
