/// What options say, by their names.
struct GivenOptions: Sendable {
    private var texts: [String: [String]] = [:]

    /// Notes options.
    /// - Parameter options: Their names, and what each says; `nil` and nothing at all for one that is not given.
    init(_ options: KeyValuePairs<String, [String?]> = [:]) {
        for (option, texts) in options { self.texts[option] = texts.compactMap { $0 } }
    }

    /// Reads arguments that are nothing but `--option value`, as those of most starts are.
    ///
    /// The library that reads all others takes longer for it than the mock for all the rest until it answers.
    /// - Parameters:
    ///   - arguments: The arguments.
    ///   - options: The options that there are, all of which take a value.
    init?(_ arguments: some Sequence<String>, ofPlain options: [String]) {
        var arguments = arguments.makeIterator()
        while let option = arguments.next() {
            guard options.contains(option), let text = arguments.next(), !text.hasPrefix("-") else { return nil }
            texts[option, default: []].append(text)
        }
    }

    /// What an option says, each time that it is given.
    subscript(option: String) -> [String] { texts[option] ?? [] }
}
