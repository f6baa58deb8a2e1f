/// What the journal keeps of a request: of one that was answered as usual what its send did, of any other the request itself.
protocol JournalEntry: AnyObject, Sendable {
    /// The request's id.
    var id: RequestID { get }
    /// Roughly how much memory it holds, in bytes.
    var weight: Int { get }
    /// The request, made of what is kept where somebody asks for it.
    var request: JournaledRequest { get }
}
