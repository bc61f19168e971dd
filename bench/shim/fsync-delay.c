/* Makes every fsync and fdatasync of a process slower by FSYNC_DELAY_US microseconds, as on a disk
   slower than this machine's. Loaded with LD_PRELOAD; the real call is made as well. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void delay(void) {
  const char *text = getenv("FSYNC_DELAY_US");
  long us = text ? atol(text) : 0;
  struct timespec time = {us / 1000000, (us % 1000000) * 1000};
  nanosleep(&time, NULL);
}

static int after_delay(const char *name, int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  delay();
  return real(fd);
}

int fsync(int fd) { return after_delay("fsync", fd); }
int fdatasync(int fd) { return after_delay("fdatasync", fd); }
