extension StringProtocol {
    /// The text as an error message shows it: at most 80 Unicode scalars, so that a huge value does not flood the answer.
    var shortened: String {
        let scalars = unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: 80, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return String(self) }
        return String(String.UnicodeScalarView(scalars.prefix(79))) + "…"
    }
}
