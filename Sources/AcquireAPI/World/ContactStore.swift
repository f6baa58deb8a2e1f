/// The contacts of one sandbox.
struct ContactStore: Sendable {
    private var byID: [Int: Contact] = [:]
    private var idsByPhone: [PhoneNumber: [Int]] = [:]
    /// In the order in which they came, which decides between several with one phone.
    private(set) var ids: [Int] = []

    /// Creates a store.
    init(_ contacts: [Contact]) {
        byID.reserveCapacity(contacts.count)
        idsByPhone.reserveCapacity(contacts.count)
        ids.reserveCapacity(contacts.count)
        for contact in contacts { insert(contact) }
    }

    /// The contact with this id.
    subscript(id: Int) -> Contact? {
        byID[id]
    }

    /// The ids of the contacts with this phone, in the order in which they came.
    func ids(withPhone phone: PhoneNumber) -> [Int] {
        idsByPhone[phone] ?? []
    }

    /// Adds a contact.
    mutating func insert(_ contact: Contact) {
        ids.append(contact.id)
        byID[contact.id] = contact
        if let phone = contact.phone { idsByPhone[phone, default: []].append(contact.id) }
    }
}
