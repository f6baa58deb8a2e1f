// What the public declarations of this module mention, so that `import AcquireMock` is all that a test suite needs.
@_exported public import struct AcquireAPI.FixtureError
@_exported public import struct AcquireAPI.FixtureFault
@_exported public import enum AcquireAPI.MockClock
@_exported public import enum AcquireAPI.MockVersion
@_exported public import struct AcquireAPI.Message
@_exported public import enum AcquireAPI.MockError
@_exported public import struct AcquireAPI.SandboxName
@_exported public import struct AcquireAPI.Timestamp
@_exported public import struct MicroHTTPD.HTTPDaemonError
@_exported public import struct MicroHTTPD.SocketAddress

// JSON with its order, for what is sent and for what comes back.
@_exported public import struct AcquireAPI.JSONDifference
@_exported public import struct AcquireAPI.JSONError
@_exported public import struct AcquireAPI.JSONNumber
@_exported public import struct AcquireAPI.JSONObject
@_exported public import struct AcquireAPI.JSONPointer
@_exported public import struct AcquireAPI.JSONReader
@_exported public import enum AcquireAPI.JSONValue
@_exported public import struct AcquireAPI.JSONWriter

// What the command is made of besides.
@_exported public import struct AcquireAPI.CapturedExchange
@_exported public import struct AcquireAPI.Fixture
@_exported public import struct MicroHTTPD.ChildProcess
@_exported public import struct MicroHTTPD.CommandSignals
@_exported public import enum MicroHTTPD.CurrentProcess
@_exported public import enum MicroHTTPD.FileDescriptorLimit
@_exported public import struct MicroHTTPD.LineQueue
@_exported public import struct MicroHTTPD.StandardStream
@_exported public import struct MicroHTTPD.TerminationSignals
