/// The answer of Acquire's documentation.
public enum DocumentedAnswer {
    /// What no run can give again, as JSON pointers: Twilio's sid and dates.
    public static let passedOver: Set = [
        "/data/data/meta/sid", "/data/data/meta/uri", "/data/data/meta/subresourceUris/media", "/data/data/call_sid",
        "/data/data/meta/dateCreated", "/data/data/meta/dateUpdated",
    ]
}
