#if canImport(AcquireAPI)
    @testable import AcquireAPI
#endif

extension FuzzTarget {
    /// What is read is written and read again as the same; what is skipped is checked like what is read.
    static func checkJSON(_ input: [UInt8]) throws(Violation) {
        var skipped = JSONReader(input)
        var skipError: JSONError?
        do throws(JSONError) {
            try skipped.skipValue()
            try skipped.finish()
        } catch {
            skipError = error
        }
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.value(of: input)
        } catch {
            try require(error == skipError, "reading and skipping refuse with the same words")
            try require(!error.message.isEmpty && 0...input.count ~= error.offset, "an error says what and where")
            return
        }
        try require(skipError == nil, "what is read can be skipped")
        for style in [JSONWriter.Style.minified, .pretty] {
            let written = JSONWriter.bytes(of: value, style: style)
            let again = try? JSONReader.value(of: written)
            try require(again == value, "what is read, written and read again is the same")
            let rewritten = again.map { JSONWriter.bytes(of: $0, style: style) }
            try require(rewritten == written, "what is written and read is written as the same bytes")
        }
    }
}
