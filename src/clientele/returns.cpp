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

Result<ReturnMatching::Named*> ReturnMatching::named_by(const Sale& sale, const SaleLine& line) {
  const auto [at, is_new] = named_.try_emplace({line.of_receipt, line.of_day});
  if (is_new) {
    SHUKE_ASSIGN(origin, origin_of(sale, line));
    at->second.origin = origin;
  }
  return &at->second;
}

Result<CustomerId> ReturnMatching::customer_of(const Sale& sale, const SaleLine& line) {
  if (line.of_receipt.empty()) return CustomerId();
  SHUKE_ASSIGN(named, named_by(sale, line));
  if (named->origin) {
    SHUKE_ASSIGN(account, account_of(connection_, named->origin->customer_id, named->origin->sale_id));
    return whole_of(connection_, account);
  }
  if (strictness_ == Strictness::history) return CustomerId();
  return error(Code::unknown, "receipt.unknown", {{"value", line.of_receipt}}, "of_receipt", "POS-1");
}

Result<Money> ReturnMatching::amount_of(const Candidate& candidate, Quantity part) {
  SHUKE_ASSIGN(so_far, Quantity::of(candidate.returned.number() + part.number()));
  SHUKE_ASSIGN(in_all, share(candidate.amount, candidate.quantity, Quantity(), so_far));
  // Of pieces whose return was voided the cents may be with another one.
  return Money::of(std::max<std::int64_t>(in_all.minor() - candidate.refunded.minor(), 0), in_all.currency());
}

Result<bool> ReturnMatching::settle(Candidate& candidate) const {
  const auto taken = taken_.find({candidate.origin.sale_id.number(), candidate.line_no});
  const Taken before = taken == taken_.end() ? Taken() : taken->second;
  SHUKE_ASSIGN(thousandths, checked_add(candidate.returned.number(), before.thousandths));
  SHUKE_ASSIGN(minor, checked_add(candidate.refunded.minor(), before.minor));
  SHUKE_ASSIGN(returned, Quantity::of(thousandths));
  candidate.returned = returned;
  candidate.refunded = Money::of(minor, candidate.amount.currency());
  return thousandths < candidate.quantity.number();
}

Result<ReturnMatching::Candidate> ReturnMatching::candidate_in(const Rows& rows) const {
  Candidate candidate;
  SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
  SHUKE_ASSIGN(sale_id, SaleId::of(rows.integer(1)));
  SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(3)));
  SHUKE_ASSIGN(returned, Quantity::of(rows.integer(5)));
  candidate.origin = {customer, sale_id};
  candidate.line_no = rows.integer(2);
  candidate.quantity = quantity;
  candidate.amount = Money::of(rows.integer(4), house_.currency());
  candidate.returned = returned;
  candidate.refunded = Money::of(rows.integer(6), house_.currency());
  candidate.at = rows.integer(7);
  return candidate;
}

Result<std::vector<ReturnMatching::Candidate>> ReturnMatching::read(Rows& rows, Quantity wanted) {
  std::vector<Candidate> candidates;
  std::int64_t open = wanted.number();
  while (open > 0 && rows.next()) {
    SHUKE_ASSIGN(candidate, candidate_in(rows));
    SHUKE_ASSIGN(is_left, settle(candidate));
    if (!is_left) continue;
    open -= candidate.quantity.number() - candidate.returned.number();
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

namespace {

/// What came back of a line already, quantity or amount.
std::string returned_so_far(std::string_view what) {
  return "(SELECT coalesce(sum(" + std::string(what) +
         "), 0) FROM return_match WHERE bought_by = sale_line.customer_id AND of_sale_id = sale_line.sale_id AND "
         "of_line_no = sale_line.line_no AND " +
         kept_match() + ")";
}

/// `at`: SQL for the moment of a candidate.
std::string candidates_query(std::string_view at, std::string_view from_and_where, std::string_view order) {
  return "SELECT sale_line.customer_id, sale_line.sale_id, sale_line.line_no, sale_line.quantity, "
         "coalesce(sale_line.amount, 0), " +
         returned_so_far("quantity") + ", " + returned_so_far("amount") + ", " + std::string(at) +
         std::string(from_and_where) + " AND sale_line.direction = 0 ORDER BY " + std::string(order);
}

}  // namespace

Result<std::vector<ReturnMatching::Candidate>> ReturnMatching::on_receipt(Named& named, const SaleLine& line) {
  static const Query query(candidates_query("0, sale_line.sku, coalesce(sale_line.unit, '')",
                                            " FROM sale_line WHERE sale_line.customer_id = :customer AND "
                                            "sale_line.sale_id = :sale",
                                            "sale_line.line_no"));
  if (!named.lines) {
    std::vector<Candidate>& all = named.lines.emplace();
    for (Rows rows(connection_, query, named.origin->customer_id.number(), named.origin->sale_id.number());
         rows.next();) {
      SHUKE_ASSIGN(candidate, candidate_in(rows));
      candidate.sku = rows.text(8);
      candidate.unit = rows.text(9);
      all.push_back(std::move(candidate));
    }
  }
  std::vector<Candidate> fitting;
  for (const Candidate& one : *named.lines) {
    if (one.sku != line.sku || one.unit != line.unit) continue;
    Candidate candidate = one;
    SHUKE_ASSIGN(is_left, settle(candidate));
    if (is_left) fitting.push_back(std::move(candidate));
  }
  return fitting;
}

Result<void> ReturnMatching::look_for_files(CustomerId customer) {
  if (!files_.empty()) return {};
  SHUKE_ASSIGN(files, files_of(connection_, customer));
  files_ = std::move(files);
  return {};
}

Result<bool> ReturnMatching::is_theirs(Named& named) const {
  if (!named.origin) return false;
  if (!named.is_theirs) {
    SHUKE_ASSIGN(account, account_of(connection_, named.origin->customer_id, named.origin->sale_id));
    named.is_theirs = std::find(files_.begin(), files_.end(), account) != files_.end();
  }
  return *named.is_theirs;
}

Result<std::vector<ReturnMatching::Candidate>> ReturnMatching::of_file(CustomerId file, const Sale& sale,
                                                                       const SaleLine& line) {
  static const Query query(candidates_query(
      "sale.at",
      " FROM sale_line CROSS JOIN sale ON sale.customer_id = sale_line.customer_id AND sale.id = sale_line.sale_id"
      " WHERE sale_line.customer_id = :customer AND sale_line.customer_id > 0 AND sale_line.sku = :sku AND sale.at <= "
      ":at AND coalesce(sale_line.unit, '') = :unit AND sale.kind <> 3",
      "sale.at DESC, " + counter_of("sale.id") + " DESC, sale_line.line_no"));
  static const Query claimed(
      candidates_query("sale.at",
                       " FROM " + std::string(claimed_sales) +
                           " CROSS JOIN sale_line ON sale_line.customer_id = 0 AND sale_line.sale_id = sale.id"
                           " WHERE claim.customer_id = :customer AND sale_line.sku = :sku AND sale.at <= :at AND "
                           "coalesce(sale_line.unit, '') = :unit",
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
    SHUKE_ASSIGN(amount, amount_of(candidate, quantity));
    line.matches.push_back(
        {candidate.origin.sale_id, candidate.origin.customer_id, candidate.line_no, quantity, amount});
    Taken& taken = taken_[{candidate.origin.sale_id.number(), candidate.line_no}];
    taken.thousandths += part;
    taken.minor += amount.minor();
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
    SHUKE_ASSIGN(named, named_by(sale, line));
    SHUKE_ASSIGN(theirs, is_theirs(*named));
    if (strictness_ == Strictness::till) {
      if (!named->origin)
        return error(Code::unknown, "receipt.unknown", {{"value", line.of_receipt}}, "of_receipt", "POS-1");
      if (!theirs)
        return error(Code::refused, "return.other_customer", {{"receipt", line.of_receipt}}, "of_receipt", "POS-1");
    }
    if (theirs) {
      SHUKE_ASSIGN(found, on_receipt(*named, line));
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
