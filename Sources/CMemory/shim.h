#ifndef WINNOW_CMEMORY_H
#define WINNOW_CMEMORY_H

#include <stddef.h>
#include <string.h>

/* Of POSIX.1-2024; glibc's header shows it to GNU programs only, and Swift's Glibc module is none. */
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

typedef unsigned char winnow_bytes16 __attribute__((vector_size(16)));

/* memmem, but by the needle's first and last byte at 64 places at a time, or 16: several times as fast
   where few words have both, such as among the names of XML. The needle has two bytes or more. */
static inline const void *winnow_find(const void *haystack, size_t haystack_length, const void *needle,
                                      size_t needle_length) {
  if (needle_length < 2 || haystack_length < needle_length) return NULL;
  const unsigned char *place = (const unsigned char *)haystack;
  const unsigned char *word = (const unsigned char *)needle;
  const unsigned char *end = place + (haystack_length - needle_length) + 1;
  unsigned char first = word[0], last = word[needle_length - 1];
  winnow_bytes16 firsts = (winnow_bytes16){0} + first, lasts = (winnow_bytes16){0} + last;
  while (place < end) {
    if (end - place >= 64) {
      winnow_bytes16 found = {0};
      for (int block = 0; block < 64; block += 16) {
        winnow_bytes16 beginnings, endings;
        memcpy(&beginnings, place + block, 16);
        memcpy(&endings, place + block + needle_length - 1, 16);
        found |= (beginnings == firsts) & (endings == lasts);
      }
      if (!__builtin_reduce_or(found)) {
        place += 64;
        continue;
      }
    }
    if (end - place >= 16) {
      winnow_bytes16 beginnings, endings;
      memcpy(&beginnings, place, 16);
      memcpy(&endings, place + needle_length - 1, 16);
      if (!__builtin_reduce_or((beginnings == firsts) & (endings == lasts))) {
        place += 16;
        continue;
      }
    }
    const unsigned char *stop = end - place >= 16 ? place + 16 : end;
    for (; place < stop; place++)
      if (place[0] == first && place[needle_length - 1] == last && memcmp(place, word, needle_length) == 0)
        return place;
  }
  return NULL;
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
  typedef _Bool bits16 __attribute__((ext_vector_type(16)));
  winnow_bytes16 bytes;
  memcpy(&bytes, text, 16);
  bits16 others = __builtin_convertvector(((bytes | 0x20) - 'a') >= 26, bits16);
  unsigned short places;
  memcpy(&places, &others, 2);
  return __builtin_ctz(places | 0x10000);
}

#endif
