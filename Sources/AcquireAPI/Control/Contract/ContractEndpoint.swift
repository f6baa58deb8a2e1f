/// `GET /__admin/openapi.json`.
enum ContractEndpoint {
    static func reply() -> ControlService.Reply {
        .json(Array(ContractDocument.json.utf8))
    }
}
