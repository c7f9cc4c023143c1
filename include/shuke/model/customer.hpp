/// \file
/// A customer's file: who they are, how to reach them, what they agreed to, and what the shop has come to know of them.
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/money.hpp"
#include "shuke/model/text.hpp"
#include "shuke/model/yearly_day.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// How well the shop knows someone. Reaches the disk.
enum class Standing : std::uint8_t {
  known = 0,       ///< by ref alone, from another system's sales: has no consent, so nobody contacts them
  registered = 1,  ///< enrolled with consent (CUS-1)
};

/// What an identity is. Reaches the disk.
enum class IdentityKind : std::uint8_t {
  phone = 0,   ///< a telephone number
  card = 1,    ///< the number of a card
  wechat = 2,  ///< a WeChat name
  wecom = 3,   ///< a WeCom (企业微信) external user id
};

/// Something that tells who a customer is. A row of its own with validity, because phones are shared, change hands and
/// are reissued (CUS-3).
struct Identity {
  IdentityId id;                            ///< our own
  IdentityKind kind = IdentityKind::phone;  ///< what it is
  std::string value;                        ///< a phone in the spelling of `Phone`
  std::optional<Day> from;                  ///< first day on which it was theirs; absent when not told
  std::optional<Day> until;                 ///< last day on which it was theirs; absent while it is
  std::string note;                         ///< whose it also is, say
  std::optional<bool> shared;  ///< of a phone: somebody said that others have it, too, as families do; absent: nobody

  friend bool operator==(const Identity&, const Identity&) = default;
};

/// What a consent is for (CUS-1). Reaches the disk.
enum class Purpose : std::uint8_t {
  service = 0,    ///< serving what was bought
  marketing = 1,  ///< offers and invitations
  profiling = 2,  ///< drawing conclusions from behaviour
  sensitive = 3,  ///< health concerns, ethnicity, income, children
};

/// By which way someone agreed to be reached (CUS-1). Reaches the disk.
enum class Channel : std::uint8_t {
  any = 0,     ///< no channel was singled out
  phone = 1,   ///< a call
  sms = 2,     ///< a text message
  wechat = 3,  ///< WeChat
  wecom = 4,   ///< WeCom
  email = 5,   ///< e-mail
  visit = 6,   ///< a visit at home
};

/// A consent, given or withdrawn: a fact that is never changed, only followed by a newer one (CUS-1).
struct Consent {
  ConsentId id;                        ///< our own
  Purpose purpose = Purpose::service;  ///< what it is for
  Channel channel = Channel::any;      ///< by which way to be reached
  bool given = true;                   ///< false: withdrawn
  Day day;                             ///< when it was said
  std::string associate;               ///< ref of the associate to whom; empty when told to none
  std::string words;                   ///< the words it was asked and given in

  friend bool operator==(const Consent&, const Consent&) = default;
};

/// Facts about a person that one can ask for (CUS-3): a fifth of a file's completeness. What is derived from sales,
/// visits and orders is not typed in here a second time.
struct HardProfile {
  std::string name;                       ///< full name
  std::string salutation;                 ///< how to address them; empty: by the policy
  Word sex;                               ///< a word of the policy
  std::optional<std::int64_t> height_cm;  ///< centimetres, 30 to 260
  Word build;                             ///< a word of the policy
  Word skin_tone;                         ///< a word of the policy
  std::string ethnicity;                  ///< sensitive
  std::optional<YearlyDay> birthday;      ///< solar or lunar, with or without a year (CUS-10)
  std::optional<std::int64_t> about_age;  ///< approximate age in years where no birth year is known, 0 to 130
  std::optional<Day> about_age_day;       ///< when that age was estimated
  std::string email;                      ///< e-mail address
  std::string address;                    ///< where they live
  std::optional<Observance> observance;   ///< how their lunar days are kept; absent: by the lunar calendar (CUS-10)
  std::string spelling;                   ///< their own spelling of the name in Latin letters; wins over any reading of
                                          ///< its characters when they are searched for (FIL-6)

  friend bool operator==(const HardProfile&, const HardProfile&) = default;
};

/// What a good assistant comes to know of a person (CUS-4): four fifths of a file's completeness.
struct SoftProfile {
  Word profession;                               ///< a word of the policy; decides good hours for a call
  std::string employer;                          ///< unit they work in
  std::string post;                              ///< what they do there
  std::optional<bool> retired;                   ///< absent when not known
  Word personality;                              ///< a word of the policy (CUS-7)
  std::string spending_habits;                   ///< how they decide what to buy
  std::string dress_preferences;                 ///< colours, cuts, occasions
  std::string leisure;                           ///< what they do with free time
  std::string living_habits;                     ///< when they rise, how they live
  std::string preferred_service;                 ///< how they like to be served
  std::string promotion_attitude;                ///< what they think of promotions
  std::string values;                            ///< what matters to them
  std::string care_history;                      ///< in-shop care they had
  Word income;                                   ///< a word of the policy; sensitive
  std::string health_concerns;                   ///< sensitive
  std::string hobbies;                           ///< what they love
  std::string first_met;                         ///< where and when first met
  std::string features;                          ///< what one recognises them by
  std::optional<YearlyDay> wedding_anniversary;  ///< solar or lunar

  friend bool operator==(const SoftProfile&, const SoftProfile&) = default;
};

/// Someone of the customer's family, with the days that matter (CUS-4).
struct FamilyMember {
  Word relation;                      ///< a word of the policy: spouse, child, mother
  std::string name;                   ///< as the customer calls them
  std::optional<YearlyDay> birthday;  ///< solar or lunar
  std::optional<bool> child;          ///< a minor: sensitive
  std::string note;                   ///< what else was told

  friend bool operator==(const FamilyMember&, const FamilyMember&) = default;
};

/// The size someone wears of one kind of garment (CUS-4).
struct GarmentSize {
  Word garment;      ///< a category of the policy
  std::string size;  ///< as on the label

  friend bool operator==(const GarmentSize&, const GarmentSize&) = default;
};

/// A small gift that the shop gave (CUS-4).
struct GiftGiven {
  Day day;           ///< when
  std::string what;  ///< what it was

  friend bool operator==(const GiftGiven&, const GiftGiven&) = default;
};

/// A customer's file.
struct Customer {
  CustomerId id;                        ///< our own
  std::string ref;                      ///< the shop's own name for them; unique, whatever it looks like (`007`)
  Standing standing = Standing::known;  ///< how well the shop knows them
  ShopId shop_id;                       ///< the shop that opened the file
  Day since;                            ///< business day on which the file was opened
  std::optional<Day> registered;        ///< day of the first consent for service; absent while only known
  std::string referred_by;              ///< ref of the customer who brought them (MEM-14); empty: nobody
  CustomerId merged_into;               ///< another file of the same person, of which this one is part; none: it stands
                                        ///< alone, or others are part of it
  HardProfile hard;                     ///< CUS-3
  SoftProfile soft;                     ///< CUS-4
  std::vector<Identity> identities;     ///< in order of id
  std::vector<Consent> consents;        ///< in order of id: the latest for a purpose and channel holds
  std::vector<FamilyMember> family;     ///< whom they told of
  std::vector<GarmentSize> sizes;       ///< one per kind of garment
  std::vector<GiftGiven> gifts;         ///< small gifts given

  friend bool operator==(const Customer&, const Customer&) = default;
};

}  // namespace shuke
