/// \file
/// Customers imported into a shop of one's own, as a program would do it through the C++ API.
#pragma once

#include "import/importing.hpp"
#include "shuke/exchange/customers_import.hpp"

#include <iconv.h>

namespace shuke {

inline void PrintTo(const CustomersImportAnswer& a, std::ostream* out) {
  *out << "rows " << a.rows << " enrolled " << a.enrolled << " known " << a.known << " rejected " << a.rejected
       << " suggestions " << a.suggestion_count;
}
inline void PrintTo(const LikelyDuplicate& one, std::ostream* out) {
  *out << "line " << one.line << " " << one.ref << " is like " << one.other_ref;
}

}  // namespace shuke

namespace shuke::exchange::test {

using storage::test::content;
using storage::test::write_file;

/// Figures in their order: rows, enrolled, known, rejected.
using Figures = std::vector<std::int64_t>;

/// A text in GB 18030.
inline std::string in_gb18030(std::string text) {
  const iconv_t converter = ::iconv_open("GB18030", "UTF-8");
  std::string bytes(text.size() * 4, '\0');
  char *from = text.data(), *to = bytes.data();
  std::size_t left = text.size(), room = bytes.size();
  EXPECT_EQ(::iconv(converter, &from, &left, &to, &room), 0U);
  ::iconv_close(converter);
  bytes.resize(bytes.size() - room);
  return bytes;
}

class Customers : public Shop {
 protected:
  Result<CustomersImportAnswer> attempt(const std::string& file, const CustomersImportRequest& request = {}) {
    rejects.clear();
    std::istringstream input(file);
    ImportWatch watch;
    watch.rejected = [this](const Reject& reject) {
      Error problem = reject.problem;
      problem.field.clear();
      rejects.push_back("line " + std::to_string(reject.line) + ", " + reject.field + " [" + reject.value +
                        "]: " + words(problem));
    };
    return import_customers(shop(), input, request, watch);
  }
  CustomersImportAnswer take(const std::string& file, const CustomersImportRequest& request = {}) {
    last = must(attempt(file, request));
    EXPECT_EQ(last.rows, last.enrolled + last.known + last.rejected);
    EXPECT_EQ(last.rejected, static_cast<std::int64_t>(rejects.size()));
    return last;
  }
  Figures figures_of(const std::string& file, const CustomersImportRequest& request = {}) {
    const auto answer = take(file, request);
    return {answer.rows, answer.enrolled, answer.known, answer.rejected};
  }
  /// The message of an import that has to fail as a whole, with its field.
  std::string failing(const std::string& file, const CustomersImportRequest& request = {}) {
    const auto answer = attempt(file, request);
    return answer.has_error() ? words(answer.error()) : "(none)";
  }
  /// Why the only row that was rejected was.
  std::string why(const std::string& file, const CustomersImportRequest& request = {}) {
    take(file, request);
    return rejects.size() == 1 ? rejects.front() : '(' + std::to_string(rejects.size()) + " rejects)";
  }
  CustomersImportRequest by(const std::string& mapping) {
    write_file(folder_.file("mapping.json"), mapping);
    CustomersImportRequest request;
    request.mapping = folder_.file("mapping.json");
    return request;
  }
  /// A text from the file itself; "" when there is none.
  std::string stored(const std::string& sql) {
    SQLite::Database file(folder_.file("shop.db"));
    SQLite::Statement query(file, sql);
    return query.executeStep() && !query.isColumnNull(0) ? query.getColumn(0).getString() : "";
  }
  std::string identity(const std::string& ref, IdentityKind kind) {
    return stored("SELECT value FROM identity JOIN customer ON customer.id = customer_id WHERE ref = '" + ref +
                  "' AND kind = " + std::to_string(static_cast<int>(kind)));
  }
  std::string birthday(const std::string& ref) {
    const std::string packed = stored("SELECT birthday FROM customer WHERE ref = '" + ref + "'");
    return packed.empty() ? "" : must(YearlyDay::of_packed(std::stoll(packed))).text();
  }
  std::string bytes() { return content(folder_.file("shop.db")); }

  CustomersImportAnswer last;
};

inline const std::string own_header = "ref,card,name,phone,birthday,profession,consent_service,consent_marketing\n";

/// A row of our own columns, with consent.
inline std::string customer(const std::string& ref, const std::string& card, const std::string& name,
                            const std::string& phone, const std::string& birthday) {
  return ref + ',' + card + ',' + name + ',' + phone + ',' + birthday + ",teacher,2024-01-05,\n";
}

}  // namespace shuke::exchange::test
