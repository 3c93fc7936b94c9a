/*
 * A disk that forgets: what a process writes below one folder reaches the "disk", a second folder,
 * only when it is synced. The process itself sees what it wrote, as through the page cache of a
 * real machine; kill the process, look at the second folder, and see what a power cut leaves.
 *
 * Loaded with LD_PRELOAD. SMENA_CACHE names the folder the process works in, SMENA_DISK the one
 * that stands for the disk; both are the same when the process starts.
 *
 * - fsync and fdatasync of a file bring its writes, its length and, if it is new, its name.
 * - A file's new name or end is there after fsync of its folder, or when another file of the old
 *   name is synced.
 * - Shared memory (-shm) is never on the disk; SQLite makes it anew.
 *
 * The real fsync is left out: no machine goes down here, and rounds are faster.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FDS 65536

struct range {
    off_t from, to;
};

/* A file as the process sees it, and what of it is not on the disk. */
struct file {
    dev_t dev;
    ino_t ino;
    int fresh; /* never synced under its name */
    off_t shortest;
    struct range *dirty;
    size_t count, room;
    struct file *next;
};

/* A name that went or changed, and whose folder was not synced yet. */
struct change {
    char from[PATH_MAX];
    char to[PATH_MAX]; /* empty: removed */
    struct change *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct file *files;
static struct change *changes;
static struct file *of_fd[MOST_FDS];
static char cache[PATH_MAX], disk[PATH_MAX];
static size_t cache_length;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void begin(void) {
    real_open = dlsym(RTLD_NEXT, "open");
    real_openat = dlsym(RTLD_NEXT, "openat");
    real_close = dlsym(RTLD_NEXT, "close");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    real_writev = dlsym(RTLD_NEXT, "writev");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    const char *from = getenv("SMENA_CACHE"), *to = getenv("SMENA_DISK");
    if (from && to && realpath(from, cache) && realpath(to, disk)) {
        cache_length = strlen(cache);
    }
}

static int ours(const char *path) {
    return cache_length && strncmp(path, cache, cache_length) == 0 && path[cache_length] == '/';
}

static int ends_with(const char *text, const char *end) {
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* Where a path below the cache is on the disk. */
static void on_disk(const char *path, char *to) {
    if (snprintf(to, PATH_MAX, "%s%s", disk, path + cache_length) >= PATH_MAX) abort();
}

/* The path of an open file; empty where it is not below the cache or was removed. */
static void path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length > 0 ? length : 0] = 0;
    if (!ours(path) || ends_with(path, " (deleted)")) path[0] = 0;
}

static struct file *find(const struct stat *is) {
    for (struct file *f = files; f; f = f->next)
        if (f->dev == is->st_dev && f->ino == is->st_ino) return f;
    return NULL;
}

static struct file *file_of(const struct stat *is) {
    struct file *f = find(is);
    if (!f) {
        f = calloc(1, sizeof *f);
        if (!f) abort();
        f->dev = is->st_dev;
        f->ino = is->st_ino;
        f->shortest = is->st_size;
        f->next = files;
        files = f;
    }
    return f;
}

/* A removed file's inode may come again as another file's. */
static void forget(const struct stat *is) {
    struct file *f = find(is);
    if (f) f->ino = 0;
}

static void dirty(struct file *f, off_t from, off_t to) {
    if (f->count && f->dirty[f->count - 1].to == from) {
        f->dirty[f->count - 1].to = to;
        return;
    }
    if (f->count == f->room) {
        f->room = f->room ? f->room * 2 : 64;
        f->dirty = realloc(f->dirty, f->room * sizeof *f->dirty);
        if (!f->dirty) abort();
    }
    f->dirty[f->count++] = (struct range){from, to};
}

static struct file *opened(int fd) {
    return fd >= 0 && fd < MOST_FDS ? of_fd[fd] : NULL;
}

static void note_open(int fd, int flags, int existed) {
    char path[PATH_MAX];
    struct stat is;
    if (fd < 0 || fd >= MOST_FDS || !cache_length) return;
    path_of(fd, path);
    pthread_mutex_lock(&lock);
    of_fd[fd] = NULL;
    if (path[0] && !ends_with(path, "-shm") && fstat(fd, &is) == 0 && S_ISREG(is.st_mode)) {
        struct file *f = file_of(&is);
        if (!existed) f->fresh = 1;
        if (flags & O_TRUNC) f->shortest = 0;
        of_fd[fd] = f;
    }
    pthread_mutex_unlock(&lock);
}

static void note_write(int fd, off_t from, ssize_t count) {
    struct file *f = opened(fd);
    if (!f || count <= 0) return;
    pthread_mutex_lock(&lock);
    dirty(f, from, from + count);
    pthread_mutex_unlock(&lock);
}

static void copy(int from, int to, off_t start, off_t end) {
    char block[65536];
    while (start < end) {
        size_t want = end - start < (off_t)sizeof block ? (size_t)(end - start) : sizeof block;
        ssize_t got = pread(from, block, want, start);
        if (got <= 0) return;
        if (real_pwrite(to, block, got, start) != got) abort();
        start += got;
    }
}

static void make_folders(char *path) {
    for (char *slash = strchr(path + strlen(disk) + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        mkdir(path, 0700);
        *slash = '/';
    }
}

/* Another file of this name is on the disk for good: what happened to the name before, happened. */
static void settle(const char *name) {
    for (struct change **c = &changes; *c;) {
        struct change *one = *c;
        if (strcmp(one->from, name) == 0 || strcmp(one->to, name) == 0) {
            if (one->to[0] && strcmp(one->to, name) != 0) real_rename(one->from, one->to);
            *c = one->next;
            free(one);
        } else {
            c = &one->next;
        }
    }
}

static void sync_file(int fd, struct file *f) {
    char path[PATH_MAX], to[PATH_MAX];
    struct stat is;
    path_of(fd, path);
    if (!path[0] || fstat(fd, &is) != 0) return;
    on_disk(path, to);
    if (f->fresh) {
        settle(to);
        make_folders(to);
        real_unlink(to);
        f->count = 0;
        f->shortest = 0;
        dirty(f, 0, is.st_size);
    }
    /* A renamed file is still found under its old name. */
    for (struct change *c = changes; c; c = c->next)
        if (strcmp(c->to, to) == 0) strcpy(to, c->from);
    char own[64];
    snprintf(own, sizeof own, "/proc/self/fd/%d", fd);
    int source = real_open(own, O_RDONLY | O_CLOEXEC);
    int target = real_open(to, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (source < 0 || target < 0) abort();
    struct stat there;
    if (fstat(target, &there) != 0) abort();
    if (f->shortest < there.st_size && real_ftruncate(target, f->shortest) != 0) abort();
    for (size_t i = 0; i < f->count; i++) copy(source, target, f->dirty[i].from, f->dirty[i].to);
    if (real_ftruncate(target, is.st_size) != 0) abort();
    real_close(source);
    real_close(target);
    f->fresh = 0;
    f->count = 0;
    f->shortest = is.st_size;
}

static int within(const char *folder, const char *name) {
    size_t length = strlen(folder);
    return strncmp(name, folder, length) == 0 && name[length] == '/' &&
           !strchr(name + length + 1, '/');
}

static void sync_folder(const char *path) {
    char folder[PATH_MAX];
    on_disk(path, folder);
    struct change **c = &changes, *last_first = NULL;
    while (*c) {
        struct change *one = *c;
        if (within(folder, one->from)) {
            *c = one->next;
            one->next = last_first;
            last_first = one;
        } else {
            c = &one->next;
        }
    }
    /* They were kept newest first and are turned round by now. */
    while (last_first) {
        struct change *one = last_first;
        last_first = one->next;
        if (one->to[0]) real_rename(one->from, one->to);
        else real_unlink(one->from);
        free(one);
    }
}

/* Whether it was ours, and is done. */
static int synced(int fd) {
    struct file *f = opened(fd);
    struct stat is;
    if (f) {
        pthread_mutex_lock(&lock);
        sync_file(fd, f);
        pthread_mutex_unlock(&lock);
        return 1;
    }
    char path[PATH_MAX];
    if (!cache_length || fstat(fd, &is) != 0 || !S_ISDIR(is.st_mode)) return 0;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length > 0 ? length : 0] = 0;
    if (!ours(path) && strcmp(path, cache) != 0) return 0;
    pthread_mutex_lock(&lock);
    sync_folder(path);
    pthread_mutex_unlock(&lock);
    return 1;
}

static void note_change(const char *from, const char *to) {
    struct change *c = calloc(1, sizeof *c);
    if (!c) abort();
    on_disk(from, c->from);
    if (to) on_disk(to, c->to);
    pthread_mutex_lock(&lock);
    c->next = changes;
    changes = c;
    pthread_mutex_unlock(&lock);
}

static int existed(int folder, const char *path) {
    int before = errno;
    int yes = faccessat(folder, path, F_OK, 0) == 0;
    errno = before;
    return yes;
}

#define MODE(flags, mode)                  \
    mode_t mode = 0;                       \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list rest;                      \
        va_start(rest, flags);             \
        mode = va_arg(rest, mode_t);       \
        va_end(rest);                      \
    }

int open(const char *path, int flags, ...) {
    MODE(flags, mode)
    int before = !(flags & O_CREAT) || existed(AT_FDCWD, path);
    int fd = real_open(path, flags, mode);
    note_open(fd, flags, before);
    return fd;
}

int open64(const char *path, int flags, ...) {
    MODE(flags, mode)
    return open(path, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    MODE(flags, mode)
    int before = !(flags & O_CREAT) || existed(folder, path);
    int fd = real_openat(folder, path, flags, mode);
    note_open(fd, flags, before);
    return fd;
}

int openat64(int folder, const char *path, int flags, ...) {
    MODE(flags, mode)
    return openat(folder, path, flags | O_LARGEFILE, mode);
}

int close(int fd) {
    if (fd >= 0 && fd < MOST_FDS) of_fd[fd] = NULL;
    return real_close(fd);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    ssize_t wrote = real_write(fd, bytes, count);
    if (opened(fd) && wrote > 0) note_write(fd, lseek(fd, 0, SEEK_CUR) - wrote, wrote);
    return wrote;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    ssize_t wrote = real_writev(fd, parts, count);
    if (opened(fd) && wrote > 0) note_write(fd, lseek(fd, 0, SEEK_CUR) - wrote, wrote);
    return wrote;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    ssize_t wrote = real_pwrite(fd, bytes, count, at);
    note_write(fd, at, wrote);
    return wrote;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    return pwrite(fd, bytes, count, at);
}

int ftruncate(int fd, off_t length) {
    int result = real_ftruncate(fd, length);
    struct file *f = opened(fd);
    if (result == 0 && f) {
        pthread_mutex_lock(&lock);
        if (length < f->shortest) f->shortest = length;
        pthread_mutex_unlock(&lock);
    }
    return result;
}

int ftruncate64(int fd, off64_t length) {
    return ftruncate(fd, length);
}

int fsync(int fd) {
    return synced(fd) ? 0 : real_fsync(fd);
}

int fdatasync(int fd) {
    return synced(fd) ? 0 : real_fdatasync(fd);
}

int rename(const char *from, const char *to) {
    int result = real_rename(from, to);
    if (result == 0 && ours(from) && ours(to)) note_change(from, to);
    return result;
}

int unlink(const char *path) {
    struct stat is;
    int known = cache_length && ours(path) && stat(path, &is) == 0;
    int result = real_unlink(path);
    if (result == 0 && known) {
        pthread_mutex_lock(&lock);
        forget(&is);
        pthread_mutex_unlock(&lock);
        note_change(path, NULL);
    }
    return result;
}
