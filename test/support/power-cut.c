/* Writes down what a process does to the files of one folder, so that a test can work out what a
   power cut would have left of them. Loaded with LD_PRELOAD; every real call is made as well.
   POWER_CUT_FOLDER: the folder. POWER_CUT_LOG: the log, a sequence of
   kind (1 byte: W write, T truncate, S sync, U unlink), path length (2), offset or size (8),
   data length (4), path, data; little endian. Only what succeeded is in it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name, ...) ((name##_call)dlsym(RTLD_NEXT, #name))(__VA_ARGS__)

typedef ssize_t (*pwrite64_call)(int, const void *, size_t, off64_t);
typedef ssize_t (*write_call)(int, const void *, size_t);
typedef int (*ftruncate64_call)(int, off64_t);
typedef int (*fsync_call)(int);
typedef int (*fdatasync_call)(int);
typedef int (*unlink_call)(const char *);

static int log_fd(void) {
  static int fd = -2;
  const char *path = getenv("POWER_CUT_LOG");
  if (fd == -2) fd = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  return fd;
}

static int is_watched(const char *path) {
  const char *folder = getenv("POWER_CUT_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length > 0 ? length : 0] = 0;
  return length > 0 && is_watched(path);
}

static void note(char kind, const char *path, uint64_t offset, const void *data, uint32_t length) {
  unsigned char head[15];
  uint16_t path_length = (uint16_t)strlen(path);
  head[0] = (unsigned char)kind;
  memcpy(head + 1, &path_length, 2);
  memcpy(head + 3, &offset, 8);
  memcpy(head + 11, &length, 4);
  struct iovec parts[3] = {{head, sizeof head}, {(void *)path, path_length}, {(void *)data, length}};
  if (log_fd() >= 0 && writev(log_fd(), parts, 3) < 0) abort();
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  char path[PATH_MAX];
  ssize_t written = REAL(pwrite64, fd, data, length, offset);
  if (written > 0 && path_of(fd, path)) note('W', path, (uint64_t)offset, data, (uint32_t)written);
  return written;
}

ssize_t write(int fd, const void *data, size_t length) {
  char path[PATH_MAX];
  ssize_t written = REAL(write, fd, data, length);
  if (written > 0 && path_of(fd, path)) {
    uint64_t end = (uint64_t)lseek(fd, 0, SEEK_CUR);
    note('W', path, end - (uint64_t)written, data, (uint32_t)written);
  }
  return written;
}

int ftruncate64(int fd, off64_t size) {
  char path[PATH_MAX];
  int result = REAL(ftruncate64, fd, size);
  if (result == 0 && path_of(fd, path)) note('T', path, (uint64_t)size, NULL, 0);
  return result;
}

int fsync(int fd) {
  char path[PATH_MAX];
  int result = REAL(fsync, fd);
  if (result == 0 && path_of(fd, path)) note('S', path, 0, NULL, 0);
  return result;
}

int fdatasync(int fd) {
  char path[PATH_MAX];
  int result = REAL(fdatasync, fd);
  if (result == 0 && path_of(fd, path)) note('S', path, 0, NULL, 0);
  return result;
}

int unlink(const char *path) {
  int result = REAL(unlink, path);
  if (result == 0 && is_watched(path)) note('U', path, 0, NULL, 0);
  return result;
}
