import HTTPMessage
import HTTPTypes

@testable import AcquireAPI

extension JournaledRequest {
    /// Makes a request that takes memory.
    /// - Parameters:
    ///   - number: Its id.
    ///   - bodySize: How many bytes its body has.
    ///   - answerSize: How many bytes its answer has.
    convenience init(number: Int, bodySize: Int, answerSize: Int) {
        let head = HTTPRequestHead(method: .post, target: "/", headerFields: [:])
        self.init(
            RequestOrigin(head, redacting: KeyRedaction([])),
            JournaledRequest.Body([UInt8](repeating: 0x20, count: bodySize)),
            duration: .zero,
            id: RequestID(bits: UInt64(number)),
            at: Timestamp(milliseconds: 0),
            answered: .status(200),
            answer: .bytes([UInt8](repeating: 0, count: answerSize)),
            messageID: nil,
        )
    }
}
