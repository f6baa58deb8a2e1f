extension RecordShape {
    /// A record in the documented order with what was left out filled in, as far as it is sound.
    /// - Parameters:
    ///   - value: What the fixture has.
    ///   - place: Where it has it.
    ///   - faults: Where the faults go.
    /// - Returns: The record; nil where the fixture has no object there.
    func record(_ value: JSONValue, at place: FixturePlace, faults: inout [FixtureFault]) -> JSONObject? {
        given(value, at: place, faults: &faults).map(ordered)
    }

    /// A record as it was given: a fixture may have a hundred thousand, of which few are ever shown.
    /// - Parameters:
    ///   - value: What the fixture has.
    ///   - place: Where it has it.
    ///   - faults: Where the faults go.
    /// - Returns: Its members, which ``ordered(_:)`` makes a whole record; nil where the fixture has no object there.
    func given(
        _ value: JSONValue, at place: @autoclosure () -> FixturePlace, faults: inout [FixtureFault]
    ) -> JSONObject? {
        guard let object = value.objectValue else {
            faults.append(place().fault("expected an object with the keys \(keys.joined(separator: ", "))"))
            return nil
        }
        if !takes(object) { tellFaults(of: object, at: place(), to: &faults) }
        return object
    }

    /// Whether nothing is wrong with an object, which is quick to tell where its keys are in the documented order.
    private func takes(_ object: JSONObject) -> Bool {
        var (position, requiredCount) = (0, 0)
        for (key, value) in object {
            guard let found = self.position(of: key, expectedFrom: position), fields[found].kind.takes(value) else {
                return false
            }
            if fields[found].isRequired { requiredCount += 1 }
            position = found + 1
        }
        return requiredCount == self.requiredCount
    }

    private func position(of key: String, expectedFrom start: Int) -> Int? {
        for position in start..<keys.count where keys[position].hasSameScalars(as: key) { return position }
        for position in 0..<start where keys[position].hasSameScalars(as: key) { return position }
        return nil
    }

    private func tellFaults(of object: JSONObject, at place: FixturePlace, to faults: inout [FixtureFault]) {
        refuseUnknownKeys(of: object, at: place, faults: &faults)
        for field in fields {
            guard let value = object[field.key] else {
                if field.isRequired {
                    faults.append(place.fault("\"\(field.key)\" is missing: give \(field.kind.words)"))
                }
                continue
            }
            guard !field.kind.takes(value) else { continue }
            let found = field.kind.words(found: value)
            faults.append(place.member(field.key).fault("expected \(field.kind.words), found \(found)"))
        }
    }

    private func refuseUnknownKeys(of object: JSONObject, at place: FixturePlace, faults: inout [FixtureFault]) {
        for (key, _) in object where !keys.contains(key) {
            faults.append(place.member(key).fault("unknown key: the keys are \(keys.joined(separator: ", "))"))
        }
    }
}

extension RecordShape {
    /// The given members in the documented order, among what stands for the keys left out.
    func ordered(_ members: JSONObject) -> JSONObject {
        var record = JSONObject()
        record.reserveCapacity(fields.count)
        var expected = 0
        for field in fields {
            if let value = members.value(of: field.key, expectedAt: &expected) {
                record.append(field.key, value)
            } else if case .value(let value) = field.fallback {
                record.append(field.key, value)
            }
        }
        return record
    }

    /// What a record has under a key: what it was given, else what stands for it.
    func value(of key: String, in members: JSONObject) -> JSONValue? {
        if let value = members[key] { return value }
        guard let field = fields.first(where: { $0.key == key }), case .value(let value) = field.fallback else {
            return nil
        }
        return value
    }

    /// The members of a value that the shape knows and takes, in its order.
    func soundMembers(of value: JSONValue?) -> JSONObject {
        JSONObject(
            fields.compactMap { field in
                guard let member = value?[field.key], field.kind.takes(member) else { return nil }
                return (key: field.key, value: member)
            }
        )
    }

    /// The members of a value that the shape knows, in its order.
    func members(of value: JSONValue?) -> JSONObject {
        JSONObject(keys.compactMap { key in value?[key].map { (key: key, value: $0) } })
    }
}
