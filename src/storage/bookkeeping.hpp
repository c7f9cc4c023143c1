/// \file
/// The database's own books: rows that no caller sees, but that `verify` checks like all others.
#pragma once

#include "shuke/calendar/holidays.hpp"
#include "shuke/model/day.hpp"
#include "shuke/model/ids.hpp"
#include "shuke/model/text.hpp"

#include <optional>
#include <string>

namespace shuke::storage {

/// Where this database makes its ids. One row; each `site new` changes it.
struct Site {
  std::int64_t one = 1;      ///< its key: there is one row
  std::int64_t site = 0;     ///< 1 to 65535
  std::int64_t counter = 0;  ///< the last counter given out; ids of all kinds share it
};

/// A receipt's place: its number to its sale (POS-1). Outside the customer's rows, because numbers are looked up
/// without knowing whose they are.
struct ReceiptPlace {
  ShopId shop_id;
  std::string receipt;
  Day business_day;
  std::string till;
  CustomerId customer_id;
  SaleId sale_id;
  std::string digest;  ///< SHA-256 of what was recorded, in hexadecimal
};

/// A request that was answered: the same again gets the same answer, another content is a conflict.
struct AnsweredRequest {
  ShopId shop_id;
  std::string deed;
  std::string request;
  std::string digest;          ///< SHA-256 of the request, in hexadecimal
  std::int64_t result_id = 0;  ///< what it made
};

/// A policy document as it was added; decisions name it by name and version.
struct StoredPolicy {
  std::string name;
  std::int64_t version = 0;
  std::string digest;  ///< SHA-256 of the document, in hexadecimal
  std::optional<Day> holds_from;
  LongText document;
};

/// A business day on which something was decided by a version of a policy. From then on the day belongs to that
/// version: no other may be added that would hold on it.
struct PolicyUse {
  std::string name;
  Day day;
  std::int64_t version = 0;
};

/// What a customer's receipts come to, kept with every receipt, so that a long history is read as fast as a short one.
/// Sales to staff are outside it (POS-5). `verify` adds it up again.
struct CustomerSum {
  CustomerId customer_id;
  std::optional<Day> first_day, last_day;  ///< business days of the first and last receipt
  std::int64_t purchase_lines = 0, return_lines = 0;
  std::int64_t receipts = 0, return_receipts = 0;
  std::int64_t gross = 0, returns = 0;  ///< minor units; returns are zero or negative
  std::int64_t unmatched_lines = 0;
  std::int64_t points = 0;  ///< balance of all that was posted so far
  std::int64_t owed = 0;    ///< points taken beyond all lots, less those paid since (MEM-9)

  friend bool operator==(const CustomerSum&, const CustomerSum&) = default;
};

/// What has become of a lot of points (MEM-9). It follows from the ledger; it is replaced in place.
struct KeptLot {
  CustomerId customer_id;
  EntryId id;  ///< the row of the ledger that made it
  Day from;
  std::optional<Day> until;  ///< last day on which they can be used; absent: for ever
  std::int64_t points = 0;
  std::int64_t used = 0;    ///< by debits, less what was given back
  std::int64_t lapsed = 0;  ///< booked as run out
  std::int64_t left = 0;    ///< points − used − lapsed: by it the lot is found

  friend bool operator==(const KeptLot&, const KeptLot&) = default;
};

/// A day through which the cards and points of a shop's customers were reviewed (MEM-5, MEM-9).
struct ReviewDay {
  ShopId shop_id;
  Day day;
  std::string policy;
  std::int64_t policy_version = 0;
  bool finished = false;       ///< all customers were looked at; false: it was begun
  std::int64_t customers = 0;  ///< who were looked at
  std::int64_t events = 0;     ///< what became of their cards
  std::int64_t run_out = 0;    ///< points that ran out
  std::int64_t known = 0;      ///< the last id that had been given out when it began

  friend bool operator==(const ReviewDay&, const ReviewDay&) = default;
};

/// Where a customer's file stands and what the customer is to the shop, one row for each file that is kept (FIL-1,
/// FIL-2). It follows from the file, its places on paper, and the receipts up to `day`; it is replaced in place. What
/// was judged is absent, empty or zero together with `day`.
struct Filed {
  CustomerId customer_id;
  ShopId shop_id;                   ///< whose cabinet
  std::optional<Day> day;           ///< as of which it was judged; absent: nobody has yet
  std::string sort_key;             ///< puts names into the order of a list; empty (stored as NULL): no name
  std::int64_t birthday_month = 0;  ///< 1 to 12, by the solar calendar; 0: none
  std::int64_t birthday_year = 0;   ///< for which a lunar birthday's month holds; 0: for all
  bool member = false;              ///< holds a card
  Word spending;                    ///< judged: level of spending
  Word category;                    ///< judged: main category; empty: none
  Word folder;                      ///< where the file stands on paper; empty: nowhere yet
  std::int64_t number = 0;          ///< its number there; 0: none
  Word cycle;                       ///< judged: step of the cycle; empty: has never bought
  std::int64_t purchases = 0;       ///< judged: days in the window with a purchase that was kept
  std::int64_t net = 0;             ///< judged: net amount in the window, minor units

  friend bool operator==(const Filed&, const Filed&) = default;
};

/// A day as of which the files of a shop were judged, and where the line between much and little was (FIL-4).
struct FilingDay {
  ShopId shop_id;
  Day day;
  std::string policy;
  std::int64_t policy_version = 0;
  bool finished = false;                        ///< all customers were judged; false: it was begun
  std::int64_t customers = 0;                   ///< who were judged
  std::int64_t moved = 0;                       ///< how often a file came to another place
  std::int64_t compared = 0;                    ///< of them, those with an amount above zero
  std::optional<std::int64_t> worth_much_from;  ///< the least amount that is worth much, minor units; absent: nobody's

  friend bool operator==(const FilingDay&, const FilingDay&) = default;
};

/// Official holidays of a year, as the shop imported them.
struct StoredHolidays {
  std::int64_t year = 0;
  std::string digest;  ///< SHA-256 of the year, in hexadecimal: a change is seen without reading the days
  std::string source;
  std::vector<HolidayDay> days;
};

}  // namespace shuke::storage
