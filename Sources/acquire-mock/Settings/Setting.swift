/// Something that can be set, by an option or by a variable of the environment.
///
/// There are many and each start makes them, so what only few starts show is put together when it is asked for.
struct Setting<Value: Sendable>: Sendable {
    /// The option, such as `--max-body`.
    let option: String
    /// Whether what is given for it is never shown.
    let isSecret: Bool
    /// Reads what is given for it; `nil` for what it does not take.
    let parse: @Sendable (String) -> Value?
    private let form: @Sendable () -> String

    /// The variable, such as `ACQUIRE_MOCK_MAX_BODY`.
    var variable: String {
        MockEnvironment.prefix + option.dropFirst(2).uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    /// What it takes, for the error about something else.
    var takes: String { form() }

    /// Describes a setting.
    /// - Parameters:
    ///   - option: The option, such as `--max-body`; the variable is named after it.
    ///   - takes: What it takes.
    ///   - isSecret: Whether what is given for it is never shown.
    ///   - parse: Reads what is given for it; `nil` for what it does not take.
    init(
        _ option: String,
        takes: @autoclosure @escaping @Sendable () -> String,
        isSecret: Bool = false,
        parse: @escaping @Sendable (String) -> Value?
    ) {
        self.option = option
        form = takes
        self.isSecret = isSecret
        self.parse = parse
    }
}
