import HTTPMessage
import Testing

@Suite struct LentObjectTests {
    private final class Lent: Sendable {
        let number: Int

        init(_ number: Int) {
            self.number = number
        }
    }

    @Test func isMadeOnceAndHeldUntilItsHolderEnds() {
        weak var last: Lent?
        do {
            let holder = LentObject<Lent>()
            #expect(holder.withObject(madeBy: { Lent(1) }, \.number) == 1)
            #expect(holder.withObject(madeBy: { Lent(2) }, \.number) == 1)
            holder.withObject(madeBy: { Lent(3) }) { last = $0 }
            #expect(last?.number == 1)
        }
        #expect(last == nil)
    }

    /// Who makes one too late gets the one that is there.
    @Test func keepsTheFirstOfSeveralThatAreMadeAtOnce() {
        let holder = LentObject<Lent>()
        weak var late: Lent?
        let number = holder.withObject(
            madeBy: {
                #expect(holder.withObject(madeBy: { Lent(1) }, \.number) == 1)
                let made = Lent(2)
                late = made
                return made
            },
            \.number)
        #expect(number == 1)
        #expect(late == nil)
    }
}
