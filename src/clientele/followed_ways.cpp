/// \file
/// How people may be reached, and whose they are.
#include "clientele/follow_up_rows.hpp"
#include "clientele/followed_reading.hpp"
#include "clientele/id_list.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::int64_t number(Day day) { return day.number(); }

/// Reads of the files of those who are asked for, each looked up: they are few.
class WaysReader {
 public:
  WaysReader(Connection& connection, const FollowUpDay& day, std::span<Reading> readings)
      : connection_(connection), day_(day) {
    std::vector<CustomerId> ids;
    for (Reading& one : readings)
      if (one.is_asked)
        for (Customer& file : one.person.files) {
          asked_[file.id.number()] = {&one, &file};
          ids.push_back(file.id);
        }
    ids_ = list_of(ids);
  }

  Result<void> read() {
    if (asked_.empty()) return {};
    SHUKE_TRY(read_files());
    SHUKE_TRY(read_consents());
    SHUKE_TRY(read_identities());
    SHUKE_TRY(read_wishes());
    return read_owners();
  }

 private:
  /// Somebody's file.
  struct Asked {
    Reading* reading;
    Customer* file;
  };
  /// Calls for each row of a file of those who are asked for; its first column is the file's id.
  template <class Take, class... Arguments>
  Result<void> each_asked(const Query& query, const Take& take, const Arguments&... arguments) {
    for (Rows rows(connection_, query, std::string_view(ids_), arguments...); rows.next();) {
      const Asked& whose = asked_.at(rows.integer(0));
      SHUKE_TRY(take(rows, whose));
    }
    return {};
  }

  /// What a file says goes behind what the ones before it say: they come in the order of the list.
  Result<void> read_files() {
    static const Query query("WITH " + std::string(wanted_ids) +
                             " SELECT customer.id, standing, profession, retired, email IS NOT NULL, address IS NOT "
                             "NULL FROM wanted CROSS JOIN customer ON customer.id = wanted.id");
    return each_asked(query, [](const Rows& rows, const Asked& whose) -> Result<void> {
      Reading& reading = *whose.reading;
      CustomerFacts& hours = reading.followed->facts.hours;
      whose.file->standing = static_cast<Standing>(rows.integer(1));
      if (!hours.profession) hours.profession = word_in(rows, 2);
      if (!rows.is_null(3) && !reading.retired_told) {
        hours.retired = rows.integer(3) != 0;
        reading.retired_told = true;
      }
      reading.has_email = reading.has_email || rows.integer(4) != 0;
      reading.has_address = reading.has_address || rows.integer(5) != 0;
      return {};
    });
  }

  Result<void> read_consents() {
    static const Query query(
        of_wanted("consent", "consent.id, purpose, channel, given, day, coalesce(associate, '')", "purpose <= 2"));
    return each_asked(query, [](const Rows& rows, const Asked& whose) -> Result<void> {
      Consent& word = whose.file->consents.emplace_back();
      SHUKE_ASSIGN(id, ConsentId::of(rows.integer(1)));
      SHUKE_ASSIGN(day, day_in(rows, 5));
      word.id = id;
      word.purpose = static_cast<Purpose>(rows.integer(2));
      word.channel = static_cast<Channel>(rows.integer(3));
      word.given = rows.integer(4) != 0;
      word.day = day;
      word.associate = rows.text(6);
      return {};
    });
  }

  Result<void> read_identities() {
    static const Query query(of_wanted("identity", "kind, value",
                                       "(identity.\"from\" IS NULL OR identity.\"from\" <= :day) AND (identity.until "
                                       "IS NULL OR identity.until >= :day)"));
    return each_asked(
        query,
        [](const Rows& rows, const Asked& whose) -> Result<void> {
          auto& reachable = whose.reading->followed->facts.reachable;
          switch (static_cast<IdentityKind>(rows.integer(1))) {
            case IdentityKind::phone:
              reachable.insert(reachable.end(), {Channel::phone, Channel::sms});
              whose.reading->followed->phones.emplace_back(rows.text(2));
              break;
            case IdentityKind::wechat:
              reachable.push_back(Channel::wechat);
              break;
            case IdentityKind::wecom:
              reachable.push_back(Channel::wecom);
              break;
            case IdentityKind::card:
              break;
          }
          return {};
        },
        number(day_.day));
  }

  /// Times they like: as they were wished last.
  Result<void> read_wishes() {
    static const Query query("WITH " + std::string(wanted_ids) +
                             " SELECT wanted.id, contact_wishes.id, \"from\", until FROM wanted CROSS JOIN "
                             "contact_wishes ON contact_wishes.customer_id = wanted.id LEFT JOIN liked_time ON "
                             "liked_time.customer_id = contact_wishes.customer_id AND liked_time.contact_wishes_id = "
                             "contact_wishes.id WHERE contact_wishes.business_day <= :day");
    std::map<const Reading*, std::int64_t> latest;
    return each_asked(
        query,
        [&](const Rows& rows, const Asked& whose) -> Result<void> {
          std::vector<TimeWindow>& liked = whose.reading->followed->facts.hours.prefers;
          std::int64_t& last = latest[whose.reading];
          if (last > counter_in(rows, 1)) return {};
          if (last < counter_in(rows, 1)) liked.clear();
          last = counter_in(rows, 1);
          if (rows.is_null(2)) return {};
          const int until = rows.is_null(3) ? minutes_per_day : static_cast<int>(rows.integer(3));
          liked.push_back({static_cast<int>(rows.integer(2)), until});
          return {};
        },
        number(day_.day));
  }

  /// Who was assigned last; where nobody was, who took the customer's first word.
  Result<void> read_owners() {
    static const Query query(of_wanted("assignment", "assignment.id, associate_id", "day <= :day"));
    std::map<const Reading*, std::int64_t> latest;
    return each_asked(
        query,
        [&](const Rows& rows, const Asked& whose) -> Result<void> {
          std::int64_t& last = latest[whose.reading];
          if (last > counter_in(rows, 1)) return {};
          last = counter_in(rows, 1);
          SHUKE_ASSIGN(associate, AssociateId::of(rows.integer(2)));
          whose.reading->followed->own = associate;
          whose.reading->assigned = true;
          return {};
        },
        number(day_.day));
  }

  Connection& connection_;
  const FollowUpDay& day_;
  std::map<std::int64_t, Asked> asked_;  ///< by file
  std::string ids_;                      ///< the files as a list
};

}  // namespace

std::string of_wanted(const std::string& table, std::string_view columns, std::string_view condition) {
  return "WITH " + std::string(wanted_ids) + " SELECT wanted.id, " + std::string(columns) + " FROM wanted CROSS JOIN " +
         table + " ON " + table + ".customer_id = wanted.id WHERE " + std::string(condition);
}

Result<void> read_ways(Connection& connection, const FollowUpDay& day, std::span<Reading> readings) {
  SHUKE_TRY(WaysReader(connection, day, readings).read());
  for (Reading& one : readings)
    if (one.is_asked) settle_ways(day, one);
  return {};
}

}  // namespace shuke::clientele
