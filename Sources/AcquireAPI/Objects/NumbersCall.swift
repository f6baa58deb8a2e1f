import HTTPMessage

/// `GET /api/v1/voip/get-all-numbers`.
enum NumbersCall {
    static func response(to call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        try call.query.finish()
        let numbers = call.sandbox.numbers.all
        return .data { writer in
            writer.beginObject()
            writer.member("count", numbers.count)
            writer.beginArray("data")
            for number in numbers { writer.value(.object(number.record)) }
            writer.endArray()
            writer.member("isOtherTwilioAccount", false)
            writer.member("twilioAccountStatus", "Full")
            writer.endObject()
        }
    }
}
