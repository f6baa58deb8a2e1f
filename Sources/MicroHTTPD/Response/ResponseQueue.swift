import CMicroHTTPD
import Glibc
import HTTPMessage
import HTTPTypes
import Logging

/// Turns responses into the library's and queues them on a connection.
struct ResponseQueue {
    /// The connection.
    let connection: ClientConnection

    /// Queues a response, where the library takes one: at a request's head or at its end.
    /// - Parameter response: The response.
    /// - Returns: What the library's callback is to return.
    func queue(_ response: HTTPServerResponse) -> MHD_Result {
        switch response.delivery {
        case .reset, .empty:
            connection.breakOff(resetting: response.delivery == .reset)
            return .NO
        case .normal, .truncated, .dripped:
            break
        }
        guard let message = unsafe message(of: response) else { return .NO }
        // The library takes its own reference; ours ends here.
        defer { unsafe MHD_destroy_response(message) }
        if let stamp = response.stamp {
            unsafe add("Date", stamp.date.span, to: message)
            unsafe add("X-Request-Id", stamp.requestID.span, to: message)
            if let contentType = stamp.contentType { unsafe add("Content-Type", contentType, to: message) }
        }
        for field in response.headerFields where field.name != .contentLength && field.name != .transferEncoding {
            unsafe add(field.name.rawName, field.value, to: message)
        }
        if connection.exchange?.closesConnection ?? true { unsafe add("Connection", "close", to: message) }
        return unsafe MHD_queue_response(connection.handle, UInt32(response.status.code), message)
    }

    private func add(_ name: StaticString, _ value: Span<UInt8>, to message: OpaquePointer) {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: value.count + 1) { text in
            unsafe value.withUnsafeBytes { unsafe UnsafeMutableRawBufferPointer(text).copyMemory(from: $0) }
            unsafe text[value.count] = 0
            _ = unsafe MHD_add_response_header(message, cString(name), text.baseAddress)
        }
    }

    private func add(_ name: StaticString, _ value: StaticString, to message: OpaquePointer) {
        _ = unsafe MHD_add_response_header(message, cString(name), cString(value))
    }

    /// A literal of several characters, which the compiler keeps with a NUL behind it.
    private func cString(_ literal: StaticString) -> UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    private func add(_ name: String, _ value: String, to message: OpaquePointer) {
        let isTaken = unsafe name.withCString { name in
            unsafe value.withCString { value in unsafe MHD_add_response_header(message, name, value) }
        }
        guard isTaken == .NO else { return }
        connection.loop.group.logger.warning("libmicrohttpd refuses the response's header field \(name)")
    }

    private func message(of response: HTTPServerResponse) -> OpaquePointer? {
        switch (response.body, response.delivery) {
        case (.bytes, .truncated(let count)), (.written, .truncated(let count)):
            let reader = FaultyBodyReader(truncating: response.body.bytes ?? [], after: count, for: connection)
            return unsafe message(of: UInt64(reader.size), from: reader)
        case (.bytes, .dripped(let bytesPerSecond)), (.written, .dripped(let bytesPerSecond)):
            let body = response.body.bytes ?? []
            let reader = FaultyBodyReader(dripping: body, bytesPerSecond: bytesPerSecond, for: connection)
            return unsafe message(of: UInt64(reader.size), from: reader)
        case (.bytes(let bytes), _):
            // The library copies the bytes into one block together with the response and frees them with it: one copy, and
            // Swift promises no address of an array that lives longer than this call.
            return unsafe bytes.withUnsafeBytes { bytes in
                unsafe MHD_create_response_from_buffer(
                    bytes.count,
                    UnsafeMutableRawPointer(mutating: bytes.baseAddress),
                    .RESPMEM_MUST_COPY
                )
            }
        case (.written(let body), _):
            return unsafe message(writing: body)
        case (.stream(let stream), _):
            connection.exchange?.stream = stream
            if connection.loop.isDraining { stream.finish() }
            // MHD_SIZE_UNKNOWN, a macro that Swift does not see.
            guard
                let message = unsafe message(of: .max, from: StreamReader(stream: stream, connection: connection))
            else { return nil }
            if connection.head?.isHead ?? false {
                // The library (0.9.75) ends the body that a HEAD does not have with an empty chunk, which the client would
                // take for the begin of the next response. Without chunks the connection ends it, and nothing follows.
                unsafe cmhd_set_response_flags(message, .RF_HTTP_1_0_COMPATIBLE_STRICT)
            }
            return unsafe message
        }
    }

    /// A message whose body is written into memory that the library gives back with it.
    private func message(writing body: RenderedBody) -> OpaquePointer? {
        guard let memory = unsafe connection.loop.bodyMemory.take(body.capacity), let start = memory.baseAddress
        else { return nil }
        let bytes = unsafe memory.bindMemory(to: UInt8.self)
        var output = unsafe OutputSpan(buffer: bytes, initializedCount: 0)
        body.write(&output)
        let count = unsafe output.finalize(for: bytes)
        let message = unsafe MHD_create_response_from_buffer_with_free_callback_cls(
            count, start, { unsafe Callbacks.freeBody($0) }, start)
        if unsafe message == nil { unsafe BodyMemory.giveBack(start) }
        return unsafe message
    }

    /// A message whose body a reader feeds; the library owns the reader until it calls the last function.
    private func message(of size: UInt64, from reader: BodyReader) -> OpaquePointer? {
        let reader = unsafe Unmanaged.passRetained(reader)
        let message = unsafe MHD_create_response_from_callback(
            size,
            4_096,
            { context, _, buffer, capacity in unsafe Callbacks.read(context, buffer, capacity) },
            reader.toOpaque(),
            { unsafe Callbacks.releaseReader($0) }
        )
        if unsafe message == nil { unsafe reader.release() }
        return unsafe message
    }
}
