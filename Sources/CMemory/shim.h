#ifndef WINNOW_CMEMORY_H
#define WINNOW_CMEMORY_H

#include <stddef.h>

/* Of POSIX.1-2024; glibc's header shows it to GNU programs only, and Swift's Glibc module is none. */
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

#endif
