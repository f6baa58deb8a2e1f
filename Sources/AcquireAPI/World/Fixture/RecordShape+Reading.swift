extension RecordShape {
    /// A record in the documented order with what was left out filled in, as far as it is sound.
    /// - Parameters:
    ///   - value: What the fixture has.
    ///   - place: Where it has it.
    ///   - faults: Where the faults go.
    /// - Returns: The record; nil where the fixture has no object there.
    func record(_ value: JSONValue, at place: FixturePlace, faults: inout [FixtureFault]) -> JSONObject? {
        guard let object = value.objectValue else {
            faults.append(place.fault("expected an object with the keys \(keys.joined(separator: ", "))"))
            return nil
        }
        // A fixture may have a hundred thousand records, most of them with the keys in the documented order.
        var expected = 0
        let given = fields.map { object.value(of: $0.key, expectedAt: &expected) }
        if given.count(where: { $0 != nil }) < object.count {
            refuseUnknownKeys(of: object, at: place, faults: &faults)
        }
        var record = JSONObject()
        for (field, value) in zip(fields, given) {
            guard let value = value ?? field.value(missingAt: place, faults: &faults) else { continue }
            record.append(field.key, value)
            guard !field.kind.takes(value) else { continue }
            let found = field.kind.words(found: value)
            faults.append(place.member(field.key).fault("expected \(field.kind.words), found \(found)"))
        }
        return record
    }

    private func refuseUnknownKeys(of object: JSONObject, at place: FixturePlace, faults: inout [FixtureFault]) {
        for (key, _) in object where !keys.contains(key) {
            faults.append(place.member(key).fault("unknown key: the keys are \(keys.joined(separator: ", "))"))
        }
    }
}

extension RecordShape.Field {
    /// What stands for the key where a record left it out.
    fileprivate func value(missingAt place: FixturePlace, faults: inout [FixtureFault]) -> JSONValue? {
        switch fallback {
        case .value(let value): return value
        case .absent: return nil
        case .none:
            faults.append(place.fault("\"\(key)\" is missing: give \(kind.words)"))
            return nil
        }
    }
}

extension RecordShape {
    /// The given members in the documented order, among what stands for the keys left out.
    func ordered(_ members: JSONObject) -> JSONObject {
        JSONObject(
            fields.compactMap { field in
                if let value = members[field.key] { return (key: field.key, value: value) }
                guard case .value(let value) = field.fallback else { return nil }
                return (key: field.key, value: value)
            }
        )
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
