// Runs a program, and prints each of its functions that is called, once, when it first is: a breakpoint stands at each until it
// is met. The program runs at full speed, until this one gets SIGTERM. For x86-64, and programs linked for a fixed address.
// usage: first-calls PROGRAM [ARGUMENT...]
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef __x86_64__
#error "its breakpoints are those of x86-64"
#endif

static const uint8_t breakpoint = 0xcc;

typedef struct {
    uint64_t address;
    const char *name;
    uint8_t code;
    int is_met;
} Function;

static Function *functions;
static size_t function_count;
static pid_t process;

static void fail(const char *what) {
    fprintf(stderr, "first-calls: %s: %s\n", what, strerror(errno));
    exit(1);
}

static int by_address(const void *a, const void *b) {
    uint64_t first = ((const Function *)a)->address, second = ((const Function *)b)->address;
    return (first > second) - (first < second);
}

// Those of a symbol table that lie in the program, by their addresses; where several names have one, it stands there several times.
static void read_functions(const char *path) {
    struct stat status;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &status) < 0) fail(path);
    const char *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED) fail(path);
    const Elf64_Ehdr *head = (const void *)bytes;
    errno = ENOEXEC;
    if (memcmp(head->e_ident, ELFMAG, SELFMAG) || head->e_ident[EI_CLASS] != ELFCLASS64 || head->e_type != ET_EXEC) fail(path);
    const Elf64_Shdr *sections = (const void *)(bytes + head->e_shoff), *table = NULL;
    for (size_t i = 0; i < head->e_shnum; i++) {
        if (sections[i].sh_type == SHT_SYMTAB) table = &sections[i];
    }
    if (!table) fail(path);
    const Elf64_Sym *symbols = (const void *)(bytes + table->sh_offset);
    const char *names = bytes + sections[table->sh_link].sh_offset;
    size_t count = table->sh_size / sizeof *symbols;
    functions = calloc(count, sizeof *functions);
    if (!functions) fail("memory");
    for (size_t i = 0; i < count; i++) {
        if (ELF64_ST_TYPE(symbols[i].st_info) != STT_FUNC || symbols[i].st_shndx == SHN_UNDEF) continue;
        functions[function_count++] = (Function){.address = symbols[i].st_value, .name = names + symbols[i].st_name};
    }
    qsort(functions, function_count, sizeof *functions, by_address);
}

static void end_process(int signal) {
    (void)signal;
    kill(process, SIGKILL);
}

static void start_process(char **command) {
    process = fork();
    if (process < 0) fail("fork");
    if (process > 0) {
        signal(SIGTERM, end_process);
        return;
    }
    int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDOUT_FILENO);
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0) execv(command[0], command);
    _exit(127);
}

static void set_breakpoints(int memory) {
    for (size_t i = 0; i < function_count; i++) {
        Function *function = &functions[i];
        int is_alias = i > 0 && function[-1].address == function->address;
        if (is_alias) {
            function->code = function[-1].code;
            continue;
        }
        if (pread(memory, &function->code, 1, (off_t)function->address) != 1) fail("the program's memory");
        if (pwrite(memory, &breakpoint, 1, (off_t)function->address) != 1) fail("the program's memory");
    }
}

// Takes away the breakpoint that a thread has met, and has it call the function after all. Returns whether there was one.
static int pass_breakpoint(pid_t thread, int memory) {
    struct user_regs_struct registers;
    if (ptrace(PTRACE_GETREGS, thread, NULL, &registers) < 0) return 0;
    // The processor has gone past it already.
    Function wanted = {.address = registers.rip - sizeof breakpoint};
    Function *function = bsearch(&wanted, functions, function_count, sizeof *functions, by_address);
    if (!function) return 0;
    while (function > functions && function[-1].address == wanted.address) function--;
    // Where it is met already, another thread was sooner.
    if (!function->is_met && pwrite(memory, &function->code, 1, (off_t)wanted.address) != 1) fail("the program's memory");
    for (; function < functions + function_count && function->address == wanted.address; function++) {
        if (!function->is_met) puts(function->name);
        function->is_met = 1;
    }
    registers.rip = wanted.address;
    ptrace(PTRACE_SETREGS, thread, NULL, &registers);
    return 1;
}

int main(int count, char **arguments) {
    if (count < 2) return 2;
    read_functions(arguments[1]);
    start_process(arguments + 1);
    int status;
    if (waitpid(process, &status, 0) < 0) fail("wait");
    errno = EPERM;
    if (!WIFSTOPPED(status)) fail("cannot trace the program");
    if (ptrace(PTRACE_SETOPTIONS, process, NULL, PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL) < 0) fail("cannot trace the program");
    char path[32];
    snprintf(path, sizeof path, "/proc/%d/mem", process);
    int memory = open(path, O_RDWR | O_CLOEXEC);
    if (memory < 0) fail(path);
    set_breakpoints(memory);
    ptrace(PTRACE_CONT, process, NULL, NULL);
    for (;;) {
        pid_t thread = waitpid(-1, &status, __WALL);
        if (thread < 0 && errno != EINTR) fail("wait");
        if (thread == process && !WIFSTOPPED(status)) return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? 0 : 1;
        if (thread < 0 || !WIFSTOPPED(status)) continue;
        int signal = WSTOPSIG(status);
        // A thread's start, and its parent's telling of it, are no signals of the program.
        int is_ours = signal == SIGSTOP || status >> 16 != 0 || (signal == SIGTRAP && pass_breakpoint(thread, memory));
        ptrace(PTRACE_CONT, thread, NULL, is_ours ? 0 : signal);
    }
}
