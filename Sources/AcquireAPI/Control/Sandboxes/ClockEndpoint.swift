/// `GET` and `PUT /__admin/clock`.
enum ClockEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let name = try call.checkedSandboxName()
        guard !call.isRead else { return reply(call.world.sandbox(name).read { $0.clock }) }
        let change = try ClockChange(call.object())
        let clock = call.world.sandbox(name).change { state in
            state.setClock(change.applied(to: state.clock))
            return state.clock
        }
        return reply(clock)
    }

    private static func reply(_ clock: MockClock) -> ControlService.Reply {
        .json(["now": .string(clock.now.description), "mode": .string(clock.mode)])
    }
}
