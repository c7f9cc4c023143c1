/// \file
/// What a returned line brings back: which earlier lines, how much of them, which share of what was paid (MEM-7,
/// MEM-9).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// How strictly returns are taken.
enum class Strictness {
  till,     ///< what was not bought, or came back already, is refused
  history,  ///< kept as it was, the rest unmatched
};

/// Finds, for each incoming line of one receipt, the earlier lines it brings back. Lines of the same receipt see what
/// the ones before them took.
class ReturnMatching {
 public:
  ReturnMatching(storage::Connection& connection, const House& house, Strictness strictness)
      : connection_(connection), house_(house), strictness_(strictness) {}

  /// The customer of the receipt that a line names, so that a return without a customer finds its own; of a file that
  /// is part of another, the one that is kept. None when the line names no receipt, or it is not there (error `unknown`
  /// at the till).
  Result<CustomerId> customer_of(const Sale& sale, const SaleLine& line);

  /// Fills matches, unmatched and, where it is absent, the amount of an incoming line of `sale`.
  /// Errors: unknown (its receipt), refused (more than was bought; another person's), invalid (no amount), overflow.
  Result<void> match(const Sale& sale, SaleLine& line);

 private:
  struct Origin {
    CustomerId customer_id;
    SaleId sale_id;
  };
  struct Candidate {
    Origin origin;
    std::int64_t line_no;
    Quantity quantity;
    Money amount;
    Quantity returned;      ///< of it, before this receipt
    Money refunded;         ///< for that
    std::int64_t at = 0;    ///< when it was bought, milliseconds; 0 where all are of one receipt
    std::string sku, unit;  ///< of the line; empty where it was asked for by them
  };
  /// What this receipt took of a line so far.
  struct Taken {
    std::int64_t thousandths = 0;
    std::int64_t minor = 0;
  };
  /// A receipt that lines name.
  struct Named {
    std::optional<Origin> origin;
    std::optional<bool> is_theirs;
    std::optional<std::vector<Candidate>> lines;  ///< all that went out
  };
  Result<Named*> named_by(const Sale& sale, const SaleLine& line);
  Result<std::optional<Origin>> origin_of(const Sale& sale, const SaleLine& line);
  /// What a part of a candidate was paid for: with all that came back of it before, just its share.
  static Result<Money> amount_of(const Candidate& candidate, Quantity part);
  /// The candidate with what this receipt took of it; false: nothing is left.
  Result<bool> settle(Candidate& candidate) const;
  Result<void> take(const std::vector<Candidate>& candidates, SaleLine& line);
  Result<std::vector<Candidate>> on_receipt(Named& named, const SaleLine& line);
  /// The customer's files, asked for once: a receipt has one customer.
  Result<void> look_for_files(CustomerId customer);
  Result<bool> is_theirs(Named& named) const;
  Result<std::vector<Candidate>> of_person(const Sale& sale, const SaleLine& line);
  Result<std::vector<Candidate>> of_file(CustomerId file, const Sale& sale, const SaleLine& line);
  Result<Candidate> candidate_in(const storage::Rows& rows) const;
  Result<std::vector<Candidate>> read(storage::Rows& rows, Quantity wanted);
  Result<void> settle_amount(SaleLine& line) const;

  storage::Connection& connection_;
  const House& house_;
  Strictness strictness_;
  std::vector<CustomerId> files_;  ///< of the receipt's customer; empty: not looked for yet
  std::map<std::pair<std::int64_t, std::int64_t>, Taken> taken_;       ///< by (sale, line), in this receipt
  std::map<std::pair<std::string, std::optional<Day>>, Named> named_;  ///< by number and day: each is looked for once
};

}  // namespace shuke::clientele
