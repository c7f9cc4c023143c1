/// \file
/// Reads every row and recomputes what can be recomputed.
#pragma once

#include "clientele/house.hpp"

#include <array>

namespace shuke::clientele {

/// Checks a database page by page, each page in one consistent view, so that tills go on selling meanwhile.
class Verification {
 public:
  Verification(House& house, std::int64_t most, const Progress& progress)
      : house_(house), most_(most), progress_(progress) {}

  /// Everything. Errors: refused (the progress callback said stop), those of storage.
  Result<VerifyAnswer> run();

 private:
  Result<void> check_rows(const storage::Table& table);
  Result<void> check_links();
  using SaleKey = std::array<std::int64_t, 2>;  ///< customer and sale

  Result<void> check_sales();
  /// Checks the sales after `last`, and moves it on.
  Result<void> check_sales_page(storage::Connection& connection, SaleKey& last, std::size_t& count);
  Result<void> check_sale(storage::Connection& connection, const Sale& sale);
  Result<void> check_returns(storage::Connection& connection, const Sale& sale);
  bool is_within_bought(storage::Connection& connection, const ReturnMatch& match, std::int64_t bought);
  Result<void> check_orders();
  /// Checks the orders after `last`, and moves it on.
  Result<void> check_orders_page(storage::Connection& connection, std::array<std::int64_t, 2>& last,
                                 std::size_t& count);
  Result<void> check_cards();
  /// Checks the events of cards after `last`, and moves it on.
  Result<void> check_cards_page(storage::Connection& connection, std::array<std::int64_t, 2>& last, std::size_t& count);
  Result<void> check_engine();
  /// Shops that another program has added since the database was opened are looked at, too.
  void look_for_new_shops();
  /// What receipts come to, and what customers are found by (FIL-6): both follow from other rows.
  Result<void> check_derived();
  /// What moved whose points, and the lots that came about (MEM-9).
  /// What is checked goes by rows that cannot be read: that is a difference, and the next is checked.
  Result<void> unless_damaged(Result<void> checked, std::string_view table, std::string key);
  Result<void> check_points();
  /// Checks a page of customers after `last`, and moves it on.
  Result<void> check_points_page(storage::Connection& connection, std::int64_t& last, std::size_t& count);
  Result<void> check_customers_page(storage::Connection& connection, std::int64_t& last, std::size_t& count);
  Result<void> check_sums(storage::Connection& connection, std::span<const std::int64_t> customers);
  void check_terms(storage::Connection& connection, CustomerId customer);
  /// Looks for rows of the index that follow from no file.
  Result<void> check_index();
  Result<void> tell(std::int64_t rows);
  void differ(std::string_view table, std::string key, std::string_view what, std::string_view rule = {});

  House& house_;
  std::int64_t most_;
  const Progress& progress_;
  VerifyAnswer answer_;
  std::int64_t terms_ = 0;  ///< rows that the index has to have
};

}  // namespace shuke::clientele
