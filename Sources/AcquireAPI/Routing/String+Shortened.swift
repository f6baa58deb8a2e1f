extension StringProtocol {
    /// The text as an error message shows it: at most 80 characters, so that a huge value does not flood the answer.
    var shortened: String {
        count > 80 ? prefix(79) + "…" : String(self)
    }
}
