// The floor: what libmicrohttpd costs without a mock. It checks the key, reads the body, and answers with a fresh copy of a static
// answer, in threads that each run a daemon of their own on one listening socket.
// usage: floor [PORT [ANSWER-BYTES [THREADS]]]     prints "ready PORT"
#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static const char authorization[] = "Bearer acquire-test-key";
static char *answer;
static size_t answer_size = 10899;
static int listener;

static void fail(const char *what) {
    fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
    exit(1);
}

static enum MHD_Result respond(struct MHD_Connection *connection) {
    const char *given = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Authorization");
    int may = given && strcmp(given, authorization) == 0;
    size_t size = may ? answer_size : 0;
    char *copy = malloc(size + 1);
    if (!copy) return MHD_NO;
    memcpy(copy, answer, size);
    struct MHD_Response *response = MHD_create_response_from_buffer(size, copy, MHD_RESPMEM_MUST_FREE);
    if (!response) return MHD_NO;
    MHD_add_response_header(response, "Content-Type", "application/json; charset=utf-8");
    enum MHD_Result result = MHD_queue_response(connection, may ? 200 : 401, response);
    MHD_destroy_response(response);
    return result;
}

static enum MHD_Result serve(
    void *context, struct MHD_Connection *connection, const char *url, const char *method, const char *version,
    const char *upload, size_t *upload_size, void **request
) {
    (void)context, (void)url, (void)method, (void)version, (void)upload;
    static char begun;
    if (!*request) {
        *request = &begun;
        return MHD_YES;
    }
    if (*upload_size > 0) {
        *upload_size = 0;
        return MHD_YES;
    }
    return respond(connection);
}

// One thread: waits on its daemon's epoll descriptor, and has the library serve what is ready.
static void *loop(void *unused) {
    (void)unused;
    struct MHD_Daemon *daemon = MHD_start_daemon(
        MHD_USE_EPOLL, 0, NULL, NULL, serve, NULL,
        MHD_OPTION_LISTEN_SOCKET, listener,
        MHD_OPTION_CONNECTION_LIMIT, 10000u,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)12288,
        MHD_OPTION_END
    );
    if (!daemon) fail("the library does not start");
    struct pollfd events = {.fd = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd, .events = POLLIN};
    for (;;) {
        MHD_UNSIGNED_LONG_LONG wait;
        int milliseconds = MHD_get_timeout(daemon, &wait) == MHD_YES ? (int)wait : -1;
        poll(&events, 1, milliseconds);
        MHD_run(daemon);
    }
    return NULL;
}

// Listens on the loopback address, and says on which port.
static int listen_on(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    int on = 1;
    listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (listener < 0) fail("socket");
    if (setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0) fail("setsockopt");
    if (bind(listener, (struct sockaddr *)&address, size) != 0) fail("bind");
    if (listen(listener, SOMAXCONN) != 0) fail("listen");
    if (getsockname(listener, (struct sockaddr *)&address, &size) != 0) fail("getsockname");
    return ntohs(address.sin_port);
}

int main(int count, char **arguments) {
    int port = count > 1 ? atoi(arguments[1]) : 0;
    if (count > 2) answer_size = strtoul(arguments[2], NULL, 10);
    int threads = count > 3 ? atoi(arguments[3]) : 2;

    struct rlimit descriptors;
    getrlimit(RLIMIT_NOFILE, &descriptors);
    descriptors.rlim_cur = descriptors.rlim_max;
    setrlimit(RLIMIT_NOFILE, &descriptors);

    answer = malloc(answer_size + 1);
    if (!answer) fail("malloc");
    memset(answer, 'x', answer_size);
    port = listen_on(port);
    for (int index = 1; index < threads; index++) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, loop, NULL) != 0) fail("pthread_create");
    }
    printf("ready %d\n", port);
    fflush(stdout);
    loop(NULL);
}
