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
    Quantity returned;    ///< of it, before this receipt
    std::int64_t at = 0;  ///< when it was bought, milliseconds; 0 where all are of one receipt
  };
  Result<std::optional<Origin>> origin_of(const Sale& sale, const SaleLine& line);
  Result<void> take(const std::vector<Candidate>& candidates, SaleLine& line);
  Result<std::vector<Candidate>> on_receipt(const Origin& origin, const SaleLine& line);
  /// The customer's files, asked for once: a receipt has one customer.
  Result<void> look_for_files(CustomerId customer);
  Result<bool> is_theirs(const Origin& origin) const;
  Result<std::vector<Candidate>> of_person(const Sale& sale, const SaleLine& line);
  Result<std::vector<Candidate>> of_file(CustomerId file, const Sale& sale, const SaleLine& line);
  Result<std::vector<Candidate>> read(storage::Rows& rows, Quantity wanted);
  Result<void> settle_amount(SaleLine& line) const;

  storage::Connection& connection_;
  const House& house_;
  Strictness strictness_;
  std::vector<CustomerId> files_;  ///< of the receipt's customer; empty: not looked for yet
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t>
      taken_;  ///< thousandths by (sale, line), in this receipt
};

}  // namespace shuke::clientele
