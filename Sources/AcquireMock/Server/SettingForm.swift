import AcquireAPI

/// How settings of a mock are written, for the command.
package enum SettingForm {
    /// What an admin token must look like, for a person.
    package static let token = AccessPolicy.usableToken
    /// What an origin must look like, for a person.
    package static let origin = AccessPolicy.usableOrigin
    /// What a time must look like, for a person.
    package static let time = Milliseconds.takes

    /// An origin as browsers write it; `nil` for what is none.
    package static func origin(_ text: String) -> String? {
        AccessPolicy.origin(text)
    }

    /// The milliseconds that a text such as `1.5s` stands for; `nil` for what is no time.
    package static func milliseconds(_ text: String) -> Int? {
        Milliseconds.of(text)
    }
}
