// Tells the thread sanitizer of Swift's Mutex where it is contended.
//
// An uncontended Mutex is locked by an atomic exchange that is inlined into our code, where the sanitizer sees it. A contended
// one waits in the Swift runtime by a system call (FUTEX_LOCK_PI), which the sanitizer does not see: it then reports a race
// between any two threads that met at the lock. The two functions below take the place of the runtime's: they call it and
// say what it did. Linked into the thread-sanitised tests only. Should the runtime's names change, this changes nothing and
// the wrong reports are back: it can hide no race.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

typedef SWIFT void LockSlow(uint32_t thread, SELF void *mutex);
typedef SWIFT void UnlockSlow(SELF void *mutex);

LockSlow lockSlow __asm__(LOCK_SLOW);
UnlockSlow unlockSlow __asm__(UNLOCK_SLOW);

void __tsan_acquire(void *address);
void __tsan_release(void *address);

SWIFT void lockSlow(uint32_t thread, SELF void *mutex) {
    ((LockSlow *)dlsym(RTLD_NEXT, LOCK_SLOW))(thread, mutex);
    __tsan_acquire(mutex);
}

SWIFT void unlockSlow(SELF void *mutex) {
    __tsan_release(mutex);
    ((UnlockSlow *)dlsym(RTLD_NEXT, UNLOCK_SLOW))(mutex);
}
