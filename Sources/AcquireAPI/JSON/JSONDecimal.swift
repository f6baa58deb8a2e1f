/// A number's exact decimal value in its one normal form: ± digits × 10^exponent.
struct JSONDecimal: Equatable {
    /// Never true of zero.
    private let isNegative: Bool
    /// The values 0…9 without zeros at either end; empty is zero.
    private let digits: [UInt8]
    /// The power of ten of the last digit.
    private let exponent: Int

    /// `nil` where the exponent does not fit an `Int`.
    init?(_ number: JSONNumber) {
        var digits: [UInt8] = []
        var fractionDigits = 0
        var isFraction = false
        let mantissa = number.text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
        for byte in mantissa {
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if byte != UInt8(ascii: "-") {
                if isFraction { fractionDigits += 1 }
                let isLeadingZero = digits.isEmpty && byte == UInt8(ascii: "0")
                if !isLeadingZero { digits.append(byte - UInt8(ascii: "0")) }
            }
        }
        var trailingZeros = 0
        while digits.last == 0 {
            digits.removeLast()
            trailingZeros += 1
        }
        self.digits = digits
        guard !digits.isEmpty else {
            isNegative = false
            exponent = 0
            return
        }
        isNegative = mantissa.first == UInt8(ascii: "-")
        let written = number.text.utf8.dropFirst(mantissa.count + 1)
        guard let power = written.isEmpty ? 0 : Int(Substring(written)) else { return nil }
        let (sum, overflow) = power.addingReportingOverflow(trailingZeros - fractionDigits)
        guard !overflow else { return nil }
        exponent = sum
    }

    /// The integer this is; `nil` where it has a fraction or does not fit.
    var intValue: Int? {
        guard !digits.isEmpty else { return 0 }
        // No `Int` has more than 19 digits; the bound also keeps a hostile exponent from costing time.
        guard (0...18).contains(exponent) else { return nil }
        var value = 0
        for digit in digits + repeatElement(0, count: exponent) {
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (next, overflowNext) = tenfold.addingReportingOverflow(isNegative ? -Int(digit) : Int(digit))
            guard !overflow, !overflowNext else { return nil }
            value = next
        }
        return value
    }
}
