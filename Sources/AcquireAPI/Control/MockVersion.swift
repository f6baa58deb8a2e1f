/// The version of this program.
public enum MockVersion {
    /// As in the ready line, `--version` and the health check.
    public static let current = "0.1.0"
}
