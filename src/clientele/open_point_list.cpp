/// \file
#include "clientele/open_point_list.hpp"

#include "clientele/follow_up_rows.hpp"
#include "clientele/id_list.hpp"

#include <algorithm>
#include <tuple>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::string_view of_files = " FROM json_each(:files) CROSS JOIN ";

/// Where somebody is told to be, what, whose, when and in which words.
struct Source {
  OpenPoint what;
  const Query& query;
};

const Query& complaints() {
  static const Query query("SELECT complaint.customer_id, complaint.id, business_day, coalesce(words, ''), 0" +
                           std::string(of_files) +
                           "complaint INDEXED BY complaint_open ON complaint.customer_id = json_each.value AND state = "
                           "0");
  return query;
}

const Query& promises() {
  static const Query query("SELECT promise.customer_id, promise.id, due, coalesce(words, ''), \"by\"" +
                           std::string(of_files) +
                           "promise INDEXED BY promise_open ON promise.customer_id = json_each.value AND state = 0");
  return query;
}

const Query& opinions() {
  static const Query query("SELECT feedback.customer_id, feedback.id, business_day, coalesce(words, ''), 0" +
                           std::string(of_files) +
                           "feedback INDEXED BY feedback_open ON feedback.customer_id = json_each.value AND state < 2");
  return query;
}

/// The last contact of each file.
const std::string& last_contact() {
  static const std::string sql =
      std::string(of_files) +
      "contact INDEXED BY contact_of_customer ON contact.customer_id = json_each.value AND contact.id = (SELECT id "
      "FROM "
      "contact AS latest INDEXED BY contact_of_customer WHERE latest.customer_id = json_each.value AND "
      "latest.business_day <= :day ORDER BY latest.business_day DESC, latest.id DESC LIMIT 1)";
  return sql;
}

}  // namespace

Result<OpenPointsRead> OpenPointsRead::read(Connection& connection,
                                            const std::map<CustomerId, std::vector<CustomerId>>& files, Day day) {
  std::map<std::int64_t, CustomerId> person_of;
  std::vector<CustomerId> all;
  for (const auto& [person, own] : files)
    for (const CustomerId file : own) {
      person_of[file.number()] = person;
      all.push_back(file);
    }
  const std::string list = list_of(all);
  OpenPointsRead read;
  const Source sources[] = {
      {OpenPoint::complaint, complaints()}, {OpenPoint::promise, promises()}, {OpenPoint::feedback, opinions()}};
  for (const Source& source : sources)
    for (Rows rows(connection, source.query, std::string_view(list)); rows.next();) {
      SHUKE_ASSIGN(on, day_in(rows, 2));
      const bool theirs = source.what == OpenPoint::promise && rows.integer(4) == 1;
      read.points_[person_of[rows.integer(0)]].push_back(
          {theirs ? OpenPoint::their_promise : source.what, rows.integer(1), on, std::string(rows.text(3))});
    }
  static const Query steps("SELECT contact.customer_id, contact.id, business_day, next_step" + last_contact() +
                           " WHERE next_step IS NOT NULL");
  for (Rows rows(connection, steps, std::string_view(list), std::int64_t{day.number()}); rows.next();) {
    SHUKE_ASSIGN(on, day_in(rows, 2));
    read.points_[person_of[rows.integer(0)]].push_back(
        {OpenPoint::next_step, rows.integer(1), on, std::string(rows.text(3))});
  }
  static const Query said("SELECT contact.customer_id, said" + last_contact() +
                          " CROSS JOIN contact_topic ON contact_topic.customer_id = contact.customer_id AND "
                          "contact_topic.contact_id = contact.id WHERE said IS NOT NULL ORDER BY contact.customer_id, "
                          "contact_topic.topic_no");
  for (Rows rows(connection, said, std::string_view(list), std::int64_t{day.number()}); rows.next();)
    read.said_[person_of[rows.integer(0)]].emplace_back(rows.text(1));
  for (auto& [person, points] : read.points_)
    std::sort(points.begin(), points.end(), [](const OpenPointMark& one, const OpenPointMark& other) {
      return std::tie(one.what, one.day, one.id) < std::tie(other.what, other.day, other.id);
    });
  return read;
}

const std::vector<OpenPointMark>& OpenPointsRead::of(CustomerId person) const {
  static const std::vector<OpenPointMark> none;
  const auto found = points_.find(person);
  return found == points_.end() ? none : found->second;
}

const std::vector<std::string>& OpenPointsRead::last_said(CustomerId person) const {
  static const std::vector<std::string> none;
  const auto found = said_.find(person);
  return found == said_.end() ? none : found->second;
}

}  // namespace shuke::clientele
