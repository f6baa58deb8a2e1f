#pragma once

#include <gnutls/gnutls.h>
#include <microhttpd.h>
#include <stdarg.h>
#include <pthread.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

// Swift cannot import C functions with variable arguments. Each function below gives one such call of
// libmicrohttpd a fixed type, so that the compiler checks what the "..." leaves unchecked. No logic lives here.

/// The type of `MHD_OPTION_URI_LOG_CALLBACK`, which the library's header only spells out in a comment.
typedef void *(*cmhd_URICallback)(void *context, const char *uri, struct MHD_Connection *connection);

/// `MHD_start_daemon` with the options that a loop of ours needs, all with the same context.
///
/// It has no listening socket of its own (give it `MHD_USE_NO_LISTEN_SOCKET`) and so needs no port. The logger comes first
/// because the library prints what it finds wrong with the options before it to standard error. The last three are for
/// `MHD_USE_TLS`, and `NULL` without it.
static inline struct MHD_Daemon *cmhd_start_daemon(
    unsigned int flags,
    void *context,
    MHD_LogCallback log,
    cmhd_URICallback request_line,
    MHD_AccessHandlerCallback access,
    MHD_RequestCompletedCallback completed,
    MHD_NotifyConnectionCallback notify,
    size_t connection_memory,
    unsigned int connection_limit,
    unsigned int idle_seconds,
    const char *tls_priorities,
    const char *tls_key,
    const char *tls_certificates)
{
    struct MHD_OptionItem tls[] = {
        {MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)tls_priorities},
        {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)tls_key},
        {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)tls_certificates},
        {MHD_OPTION_END, 0, NULL},
    };
    size_t first = (flags & MHD_USE_TLS) ? 0 : 3;
    return MHD_start_daemon(
        flags, 0, NULL, NULL, access, context,
        MHD_OPTION_EXTERNAL_LOGGER, log, context,
        MHD_OPTION_URI_LOG_CALLBACK, request_line, context,
        MHD_OPTION_NOTIFY_COMPLETED, completed, context,
        MHD_OPTION_NOTIFY_CONNECTION, notify, context,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, connection_memory,
        MHD_OPTION_CONNECTION_LIMIT, connection_limit,
        MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds,
        MHD_OPTION_ARRAY, tls + first,
        MHD_OPTION_END);
}

/// `MHD_get_daemon_info`: none of the kinds that we ask for takes a further argument.
static inline const union MHD_DaemonInfo *cmhd_daemon_info(struct MHD_Daemon *daemon, enum MHD_DaemonInfoType kind)
{
    return MHD_get_daemon_info(daemon, kind);
}

/// `MHD_get_connection_info`: none of the kinds that we ask for takes a further argument.
static inline const union MHD_ConnectionInfo *cmhd_connection_info(
    struct MHD_Connection *connection, enum MHD_ConnectionInfoType kind)
{
    return MHD_get_connection_info(connection, kind);
}

/// `MHD_set_response_options` with flags alone: there are no further options in any version so far.
static inline enum MHD_Result cmhd_set_response_flags(struct MHD_Response *response, enum MHD_ResponseFlags flags)
{
    return MHD_set_response_options(response, flags, MHD_RO_END);
}

// System calls that the C library (2.36) has no functions for.

/// What `sched_getattr` and `sched_setattr` take, for which the C library (2.36) has neither a type nor functions.
struct cmhd_scheduling
{
    uint32_t size, policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    /// Of an ordinary thread how long its slices are, in nanoseconds (Linux 6.12 and later).
    uint64_t runtime;
    uint64_t deadline, period;
};

/// `sched_getattr` of the calling thread.
static inline int cmhd_get_scheduling(struct cmhd_scheduling *scheduling)
{
    return (int)syscall(SYS_sched_getattr, 0, scheduling, sizeof *scheduling, 0);
}

/// `sched_setattr` of the calling thread.
static inline int cmhd_set_scheduling(struct cmhd_scheduling *scheduling)
{
    return (int)syscall(SYS_sched_setattr, 0, scheduling, 0);
}

// Functions that Glibc has and hides from Swift, since Swift does not define _GNU_SOURCE.

/// `accept` that makes the new socket non-blocking and closed on `exec` in one step, so that no `fork` comes between.
int accept4(int listener, struct sockaddr *address, socklen_t *length, int flags);

/// Names a thread for debuggers; the name has at most 15 bytes.
int pthread_setname_np(pthread_t thread, const char *name);

extern char **environ;

/// The process's environment: Swift does not read the variable, which another thread could change.
static inline char **cmhd_environment(void)
{
    return environ;
}
