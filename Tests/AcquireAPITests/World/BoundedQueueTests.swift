import Testing

@testable import AcquireAPI

@Suite struct BoundedQueueTests {
    /// What the queue holds after any steps is what a list would, of which the front is cut off.
    @Test(arguments: [0, 1, 2, 3, 7, 8, .max])
    func isAListWithoutWhatNoLongerFits(_ limit: Int) {
        var queue = BoundedQueue<Int>(limit: limit, startingAt: 5)
        var (list, begin) = ([Int](), 5)
        for step in 0..<500 {
            switch step * 7_919 % 13 {
            case 0..<9:
                list.append(step)
                let gone = list.count > limit ? list.removeFirst() : nil
                begin += gone == nil ? 0 : 1
                #expect(queue.append(step) == gone)
            case 9..<12:
                let first = list.isEmpty ? nil : list.removeFirst()
                begin += first == nil ? 0 : 1
                #expect(queue.removeFirst() == first)
            default:
                guard step % 5 == 0 else { continue }
                begin += list.count
                list = []
                queue.removeAll()
            }
            #expect(queue.positions == begin..<(begin + list.count))
            #expect(Array(queue) == list)
            #expect(queue.propertyOfFirst { -$0 } == list.first.map { -$0 })
            #expect(queue[begin - 1] == nil && queue[begin + list.count] == nil)
            #expect(queue.firstPosition { $0 >= step } == begin + list.count { $0 < step })
        }
    }
}
