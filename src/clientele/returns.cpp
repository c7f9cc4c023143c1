/// \file
#include "clientele/returns.hpp"

#include "clientele/kept_sales.hpp"
#include "clientele/merging.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

Result<std::optional<ReturnMatching::Origin>> ReturnMatching::origin_of(const Sale& sale, const SaleLine& line) {
  static const Query query(
      "SELECT receipt.customer_id, receipt.sale_id FROM receipt "
      "CROSS JOIN sale ON sale.customer_id = receipt.customer_id AND sale.id = receipt.sale_id "
      "WHERE receipt.shop_id = :shop AND receipt.receipt = :number "
      "AND receipt.business_day BETWEEN :from_day AND :until_day AND sale.at <= :at AND sale.kind IN (0, 2) "
      "ORDER BY sale.at DESC, " +
      counter_of("sale.id") + " DESC LIMIT 1");
  const std::int64_t from = line.of_day ? line.of_day->number() : std::numeric_limits<std::int32_t>::min();
  const std::int64_t until = line.of_day ? line.of_day->number() : sale.business_day.number();
  Rows rows(connection_, query, sale.shop_id.number(), std::string_view(line.of_receipt), from, until,
            sale.at.milliseconds());
  if (!rows.next()) return std::optional<Origin>();
  SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
  SHUKE_ASSIGN(sale_id, SaleId::of(rows.integer(1)));
  return std::optional(Origin{customer, sale_id});
}

Result<CustomerId> ReturnMatching::customer_of(const Sale& sale, const SaleLine& line) {
  if (line.of_receipt.empty()) return CustomerId();
  SHUKE_ASSIGN(origin, origin_of(sale, line));
  if (origin) {
    SHUKE_ASSIGN(account, account_of(connection_, origin->customer_id, origin->sale_id));
    return whole_of(connection_, account);
  }
  if (strictness_ == Strictness::history) return CustomerId();
  return error(Code::unknown, "receipt.unknown", {{"value", line.of_receipt}}, "of_receipt", "POS-1");
}

Result<std::vector<ReturnMatching::Candidate>> ReturnMatching::read(Rows& rows, Quantity wanted) {
  std::vector<Candidate> candidates;
  std::int64_t open = wanted.number();
  while (open > 0 && rows.next()) {
    SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(sale_id, SaleId::of(rows.integer(1)));
    SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(3)));
    const auto taken = taken_.find({sale_id.number(), rows.integer(2)});
    SHUKE_ASSIGN(returned, checked_add(rows.integer(5), taken == taken_.end() ? 0 : taken->second));
    if (returned >= quantity.number()) continue;
    SHUKE_ASSIGN(before, Quantity::of(returned));
    open -= quantity.number() - returned;
    candidates.push_back({{customer, sale_id},
                          rows.integer(2),
                          quantity,
                          Money::of(rows.integer(4), house_.currency()),
                          before,
                          rows.integer(6)});
  }
  return candidates;
}

namespace {

/// What came back of a line already.
constexpr std::string_view returned_so_far =
    "(SELECT coalesce(sum(quantity), 0) FROM return_match WHERE bought_by = sale_line.customer_id "
    "AND of_sale_id = sale_line.sale_id AND of_line_no = sale_line.line_no)";

/// `at`: SQL for the moment of a candidate.
std::string candidates_query(std::string_view at, std::string_view from_and_where, std::string_view order) {
  return "SELECT sale_line.customer_id, sale_line.sale_id, sale_line.line_no, sale_line.quantity, "
         "coalesce(sale_line.amount, 0), " +
         std::string(returned_so_far) + ", " + std::string(at) + std::string(from_and_where) +
         " AND sale_line.direction = 0 " + "AND coalesce(sale_line.unit, '') = :unit ORDER BY " + std::string(order);
}

}  // namespace

Result<std::vector<ReturnMatching::Candidate>> ReturnMatching::on_receipt(const Origin& origin, const SaleLine& line) {
  static const Query query(candidates_query(
      "0",
      " FROM sale_line WHERE sale_line.customer_id = :customer AND sale_line.sale_id = :sale AND sale_line.sku = :sku",
      "sale_line.line_no"));
  Rows rows(connection_, query, origin.customer_id.number(), origin.sale_id.number(), std::string_view(line.sku),
            std::string_view(line.unit));
  return read(rows, line.quantity);
}

Result<void> ReturnMatching::look_for_files(CustomerId customer) {
  if (!files_.empty()) return {};
  SHUKE_ASSIGN(files, files_of(connection_, customer));
  files_ = std::move(files);
  return {};
}

Result<bool> ReturnMatching::is_theirs(const Origin& origin) const {
  SHUKE_ASSIGN(account, account_of(connection_, origin.customer_id, origin.sale_id));
  return std::find(files_.begin(), files_.end(), account) != files_.end();
}

Result<std::vector<ReturnMatching::Candidate>> ReturnMatching::of_file(CustomerId file, const Sale& sale,
                                                                       const SaleLine& line) {
  static const Query query(candidates_query(
      "sale.at",
      " FROM sale_line CROSS JOIN sale ON sale.customer_id = sale_line.customer_id AND sale.id = sale_line.sale_id"
      " WHERE sale_line.customer_id = :customer AND sale_line.customer_id > 0 AND sale_line.sku = :sku AND sale.at <= "
      ":at",
      "sale.at DESC, " + counter_of("sale.id") + " DESC, sale_line.line_no"));
  static const Query claimed(
      candidates_query("sale.at",
                       " FROM " + std::string(claimed_sales) +
                           " CROSS JOIN sale_line ON sale_line.customer_id = 0 AND sale_line.sale_id = sale.id"
                           " WHERE claim.customer_id = :customer AND sale_line.sku = :sku AND sale.at <= :at",
                       "sale.at DESC, " + counter_of("sale.id") + " DESC, sale_line.line_no"));
  std::vector<Candidate> all;
  for (const Query* one : {&query, &claimed}) {
    Rows rows(connection_, *one, file.number(), std::string_view(line.sku), sale.at.milliseconds(),
              std::string_view(line.unit));
    SHUKE_ASSIGN(found, read(rows, line.quantity));
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

Result<std::vector<ReturnMatching::Candidate>> ReturnMatching::of_person(const Sale& sale, const SaleLine& line) {
  std::vector<Candidate> all;
  for (const CustomerId file : files_) {
    SHUKE_ASSIGN(found, of_file(file, sale, line));
    all.insert(all.end(), found.begin(), found.end());
  }
  std::stable_sort(all.begin(), all.end(), [](const Candidate& one, const Candidate& other) {
    return std::pair(one.at, one.origin.sale_id.counter()) > std::pair(other.at, other.origin.sale_id.counter());
  });
  return all;
}

Result<void> ReturnMatching::take(const std::vector<Candidate>& candidates, SaleLine& line) {
  std::int64_t open = line.quantity.number();
  for (const Candidate& candidate : candidates) {
    if (open == 0) break;
    const std::int64_t part = std::min(open, candidate.quantity.number() - candidate.returned.number());
    SHUKE_ASSIGN(quantity, Quantity::of(part));
    SHUKE_ASSIGN(amount, share(candidate.amount, candidate.quantity, candidate.returned, quantity));
    line.matches.push_back(
        {candidate.origin.sale_id, candidate.origin.customer_id, candidate.line_no, quantity, amount});
    taken_[{candidate.origin.sale_id.number(), candidate.line_no}] += part;
    open -= part;
  }
  SHUKE_ASSIGN(unmatched, Quantity::of(open));
  line.unmatched = unmatched;
  return {};
}

Result<void> ReturnMatching::settle_amount(SaleLine& line) const {
  if (line.amount) return {};
  if (line.unmatched.number() > 0) return invalid("return.needs_amount", {{"sku", line.sku}}, "amount", "MEM-7");
  Money sum = Money::of(0, house_.currency());
  for (const ReturnMatch& match : line.matches) {
    SHUKE_ASSIGN(more, sum.plus(match.amount));
    sum = more;
  }
  line.amount = sum;
  return {};
}

Result<void> ReturnMatching::match(const Sale& sale, SaleLine& line) {
  SHUKE_TRY(look_for_files(sale.customer_id));
  std::vector<Candidate> candidates;
  if (!line.of_receipt.empty()) {
    SHUKE_ASSIGN(origin, origin_of(sale, line));
    bool theirs = false;
    if (origin) {
      SHUKE_ASSIGN(found, is_theirs(*origin));
      theirs = found;
    }
    if (strictness_ == Strictness::till) {
      if (!origin) return error(Code::unknown, "receipt.unknown", {{"value", line.of_receipt}}, "of_receipt", "POS-1");
      if (!theirs)
        return error(Code::refused, "return.other_customer", {{"receipt", line.of_receipt}}, "of_receipt", "POS-1");
    }
    if (theirs) {
      SHUKE_ASSIGN(found, on_receipt(*origin, line));
      candidates = std::move(found);
    }
  } else if (sale.customer_id) {
    SHUKE_ASSIGN(found, of_person(sale, line));
    candidates = std::move(found);
  }
  SHUKE_TRY(take(candidates, line));
  if (strictness_ == Strictness::till && !line.of_receipt.empty() && line.unmatched.number() > 0) {
    SHUKE_ASSIGN(left, Quantity::of(line.quantity.number() - line.unmatched.number()));
    return error(
        Code::refused, "return.more_than_bought",
        {{"sku", line.sku}, {"quantity", line.quantity.text()}, {"left", left.text()}, {"receipt", line.of_receipt}},
        "quantity", "MEM-9");
  }
  return settle_amount(line);
}

}  // namespace shuke::clientele
