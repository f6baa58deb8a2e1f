import HTTPMessage
import HTTPTypes

extension WaitOutcome {
    /// The answer to who waited.
    /// - Parameter timeout: For how long it was to be waited, in milliseconds.
    /// - Returns: The answer; with the error where it is one.
    func response(within timeout: Int) -> (HTTPServerResponse, APIError?) {
        switch self {
        case .met(let report):
            return (HTTPServerResponse(status: .ok, body: .bytes(report.bytes)), nil)
        case .missed(let report):
            let error = report.error(within: timeout)
            return (error.response { report.writeMembers(to: &$0, within: timeout) }, error)
        case .dismissed(let error):
            return (error.response, error)
        }
    }
}

extension WaitReport {
    /// What was waited for, and what came, as an error.
    fileprivate func error(within timeout: Int) -> APIError {
        let came = total == 0 ? "none" : "\(total)"
        var details = "Expected \(expectation) within \(Milliseconds.text(timeout)), but \(came) came"
        details += expectation.isNever ? "." : "; there are \(messageCount) messages in this sandbox."
        if evictedCount > 0 { details += " \(evictedCount) have been evicted since there was no room for them." }
        return APIError(.expectationFailed, details)
    }

    /// The answer where all went well: like the list, and with the pieces that were asked for.
    fileprivate var bytes: [UInt8] {
        var writer = JSONWriter(reserving: 64 + 512 * found.count)
        writer.beginObject()
        writeFound(to: &writer)
        writer.member("next", next)
        writer.member("total", total)
        writer.member("evicted", evictedCount)
        if let extraction = expectation.extraction {
            writer.member("extracted", found.last.flatMap { extraction.piece(of: $0.text) })
        }
        writer.endObject()
        return writer.bytes
    }

    /// What an error says besides.
    fileprivate func writeMembers(to writer: inout JSONWriter, within timeout: Int) {
        writer.beginObject("expected")
        for (name, value) in expectation.conditions { writer.member(name, value) }
        writer.member("count", expectation.isNever ? 0 : expectation.count)
        writer.member("timeout", Milliseconds.text(timeout))
        writer.endObject()
        writer.beginObject("seen")
        writer.member("matched", total)
        writer.member("messages", messageCount)
        writer.endObject()
        writeFound(to: &writer)
        writer.beginArray("nearest")
        for miss in nearest { write(miss, to: &writer) }
        writer.endArray()
        writer.member("next", next)
        writer.member("evicted", evictedCount)
    }

    private func writeFound(to writer: inout JSONWriter) {
        writer.beginArray("data")
        for message in found {
            writer.beginObject()
            writer.members(of: message, at: now)
            if let extraction = expectation.extraction {
                writer.member("extracted", extraction.piece(of: message.text))
            }
            writer.endObject()
        }
        writer.endArray()
    }

    private func write(_ miss: NearMiss, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("message")
        writer.value(miss.message, at: now)
        writer.beginArray("differs")
        for difference in miss.differences {
            writer.beginObject()
            writer.member("field", difference.field)
            writer.member("expected", difference.expected)
            writer.member("actual", difference.actual)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }
}

extension Milliseconds {
    /// A time as a person writes it.
    fileprivate static func text(_ milliseconds: Int) -> String {
        milliseconds.isMultiple(of: 1_000) ? "\(milliseconds / 1_000)s" : "\(milliseconds)ms"
    }
}
