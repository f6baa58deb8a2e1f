import CMicroHTTPD
import Glibc
import HTTPMessage
import Synchronization
import TestSupport
import Testing

@testable import MicroHTTPD

@Suite("Pieces of the system")
struct SystemTests {
    @Test(arguments: [
        ("127.0.0.1", ["127.0.0.1:80"]), ("::1", ["[::1]:80"]), ("[::1]", ["[::1]:80"]),
        ("LocalHost", ["127.0.0.1:80", "[::1]:80"]), ("0.0.0.0", ["0.0.0.0:80"]), ("::", ["[::]:80"]),
    ])
    func resolvesAHost(host: String, addresses: [String]) throws {
        #expect(try SocketAddress.resolving(host, port: 80).map(\.description) == addresses)
    }

    @Test func refusesConnectionsButNoAnswersOnceAMailboxIsClosedToThem() throws {
        let mailbox = try LoopMailbox()
        #expect(mailbox.post(.connection(1, isSecure: false)))
        let left = mailbox.closeToConnections()
        guard left.count == 1, case .connection(1, false) = left[0] else {
            Issue.record("a connection was lost: \(left)")
            return
        }
        #expect(!mailbox.post(.connection(2, isSecure: false)))
        #expect(mailbox.post(.streamReady(7)))
        #expect(mailbox.take().count == 1)
        mailbox.close()
        #expect(!mailbox.post(.streamReady(8)))
    }

    @Test func knowsThePartsOfAnAddress() throws {
        var address = try #require(try SocketAddress.resolving("2001:db8::1", port: 0x1234).first)
        #expect(address.family == .ipv6)
        #expect(address.host == "2001:db8::1")
        #expect(address.port == 0x1234)
        address.port = 65_535
        #expect("\(address)" == "[2001:db8::1]:65535")
    }

    @Test(arguments: [0, 1, 100, 300_000])
    func writesATextWhole(size: Int) throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (reader, writer) = (ends[0], ends[1])
        // A pipe that does not block takes a large text in pieces only.
        _ = fcntl(writer, F_SETFL, O_NONBLOCK)
        let text = String(repeating: "é", count: size)
        let reading = BackgroundThread {
            var count = 0
            var buffer = [UInt8](repeating: 0, count: 4_096)
            while case let received = read(reader, &buffer, buffer.count), received > 0 { count += received }
            return count
        }
        #expect(StandardStream(descriptor: writer).write(text))
        close(writer)
        #expect(try reading.result() == text.utf8.count)
        close(reader)
    }

    @Test func saysWhenAStreamTakesNoMore() throws {
        #expect(!StandardStream(descriptor: -1).write("text"))
        #expect(StandardStream.error.write(""))
    }

    @Test func leavesADescriptorLimitThatSuffices() {
        let before = FileDescriptorLimit.current
        #expect(before > 0)
        #expect(FileDescriptorLimit.raise(to: 1) == before)
        #expect(FileDescriptorLimit.current == before)
    }

    @Test(arguments: [
        (SIGTERM, TerminationSignals.Signal.terminate), (SIGINT, TerminationSignals.Signal.interrupt),
    ])
    func waitsForASignal(number: Int32, signal: TerminationSignals.Signal) throws {
        // On a thread of its own, so that no other one of the tests' is changed.
        let received = try BackgroundThread {
            let signals = TerminationSignals()
            pthread_kill(pthread_self(), number)
            return signals.wait()
        }.result()
        #expect(received == signal)
    }

    @Test func lingersOnNoMoreSocketsThanThereAreDescriptorsFor() throws {
        let configuration = HTTPDaemon.Configuration(threads: 256)
        #expect(configuration.otherDescriptors >= 256 * (3 + LingeringSockets.mostAtOnce))
        var lingering = LingeringSockets()
        var pairs: [[Int32]] = []
        for _ in 0..<LingeringSockets.mostAtOnce + 1 {
            var ends: [Int32] = [0, 0]
            #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
            pairs.append(ends)
            lingering.insert(ends[0], at: .now)
        }
        var polled: [pollfd] = []
        lingering.appendPollEntries(to: &polled)
        #expect(polled.map(\.fd) == pairs.dropFirst().map { $0[0] })
        lingering.closeAll()
        for pair in pairs { close(pair[1]) }
    }

    @Test func asksForShortSlices() throws {
        let slices = Mutex<[UInt64]>([])
        let thread = try SystemThread(named: "test") {
            for _ in 1...2 {
                var scheduling = cmhd_scheduling()
                if unsafe cmhd_get_scheduling(&scheduling) == 0 { slices.withLock { $0.append(scheduling.runtime) } }
                SystemThread.askForShortSlices()
            }
        }
        thread.join()
        let (before, after) = try slices.withLock { slices in (try #require(slices.first), try #require(slices.last)) }
        // An older kernel has no slices to tell of.
        #expect(after == (before == 0 ? 0 : SystemThread.shortestSlice))
        #expect(before != SystemThread.shortestSlice)
    }

    @Test func ordersDeadlines() {
        var heap = DeadlineHeap()
        let now = MonotonicInstant.now
        for number in 0..<1_000 {
            let milliseconds = (number * 7_919) % 1_000
            heap.insert(DeadlineHeap.Entry(deadline: now + .milliseconds(milliseconds), ticket: UInt64(milliseconds)))
        }
        heap.keep { $0 % 2 == 0 }
        #expect(heap.count == 500)
        #expect(heap.first == now)
        var popped: [UInt64] = []
        while let ticket = heap.popExpired(at: now + .milliseconds(500)) { popped.append(ticket) }
        #expect(popped == (0...250).map { 2 * $0 })
    }

    @Test(arguments: [
        (Duration.zero, Int32(0)), (.nanoseconds(1), 1), (.milliseconds(5), 5), (.seconds(-3), 0),
        (.milliseconds(1_500), 1_500), (.seconds(10_000_000_000), 1_000_000_000),
    ])
    func waitsInMillisecondsRoundedUp(duration: Duration, milliseconds: Int32) {
        #expect(duration.wholeMilliseconds == milliseconds)
    }

    private static var mayChooseReno: Bool {
        let file = TestFile("/proc/sys/net/ipv4/tcp_allowed_congestion_control")
        guard let allowed = try? file.bytes() else { return false }
        return String(decoding: allowed, as: UTF8.self).split(whereSeparator: \.isWhitespace).contains("reno")
    }

    /// Nor do those accepted from it, which have its options.
    @Test(.enabled(if: mayChooseReno)) func aListeningSocketDoesNotSpreadOverTimeWhatIsSent() throws {
        let address = try #require(try SocketAddress.resolving("127.0.0.1", port: 0).first)
        let listener = try ListeningSocket(on: address)
        var name = [CChar](repeating: 0, count: 16)
        var length = socklen_t(name.count)
        #expect(getsockopt(listener.descriptor, Int32(IPPROTO_TCP), TCP_CONGESTION, &name, &length) == 0)
        #expect(String(decoding: name.prefix { $0 != 0 }.map { UInt8($0) }, as: UTF8.self) == "reno")
    }
}
