/// The objects among a fixture's values, as they are, one after the other.
///
/// Not one of the library's lazy sequences: for those the runtime reads the conformances of all libraries at a start.
struct PlacedObjects: Sequence, IteratorProtocol {
    private let values: [JSONValue]
    private let place: FixturePlace
    private let key: String?
    private let isOne: Bool
    private var index = 0

    /// - Parameters:
    ///   - values: The values.
    ///   - place: Where the values' array stands, or what has it.
    ///   - key: The array's key, where the place is of what has it.
    ///   - isOne: Whether the place is that of the only value itself.
    init(_ values: [JSONValue], at place: FixturePlace, key: String?, isOne: Bool = false) {
        self.values = values
        self.place = place
        self.key = key
        self.isOne = isOne
    }

    mutating func next() -> FixtureReader.Placed<JSONObject>? {
        while index < values.count {
            defer { index += 1 }
            guard let object = values[index].objectValue else { continue }
            return FixtureReader.Placed(value: object, place: currentPlace)
        }
        return nil
    }

    private var currentPlace: FixturePlace {
        if isOne { return place }
        return key.map { place.element(index, of: $0) } ?? place.element(index)
    }
}

/// The objects that stand in arrays of a fixture's records, as they are, one after the other.
struct PlacedParts<Records: IteratorProtocol<FixtureReader.Placed<JSONObject>>>: Sequence, IteratorProtocol {
    private let key: String
    private var records: Records
    private var parts: PlacedObjects?

    /// - Parameters:
    ///   - key: The arrays' key.
    ///   - records: The records.
    init(_ key: String, of records: Records) {
        self.key = key
        self.records = records
    }

    mutating func next() -> FixtureReader.Placed<JSONObject>? {
        while true {
            if let part = parts?.next() { return part }
            guard let record = records.next() else { return nil }
            parts = PlacedObjects(record.value[key]?.arrayValue ?? [], at: record.place, key: key)
        }
    }
}
