/// \file
/// What became of a customer's file: who changed what, which files were found to be one person's, where it is filed.
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/text.hpp"

namespace shuke {

using ChangeId = Id<struct ChangeTag>;  ///< a change of one field
using MergeId = Id<struct MergeTag>;    ///< two files made one, or parted again

/// A change of one field of a file, as it was made (CUS-6). Never changed itself: what was wrong is set right by
/// another.
///
/// `field` is the name of a scalar, `email`, or an element of a list by its place, `family[0]`. Values are as JSON has
/// them: a scalar as its text, an element as an object. Of an element, an absent old value says that it was put in at
/// that place, an absent new one that it was taken out of there, so that those after it moved.
struct ProfileChange {
  ChangeId id;               ///< our own
  CustomerId customer_id;    ///< whose file
  ChangeId deed_id;          ///< the first change of the same deed
  Instant at;                ///< when it was made
  Day day;                   ///< first business day on which it holds; never before that of an earlier change
  ShopId shop_id;            ///< where
  AssociateId associate_id;  ///< by whom; none when not told
  std::string field;         ///< what was changed
  LongText old_value;        ///< what stood there; absent: nothing
  LongText new_value;        ///< what stands there now; absent: nothing
  ChangeId undoes;           ///< the change that it takes back; none

  friend bool operator==(const ProfileChange&, const ProfileChange&) = default;
};

/// Two files were found to be one person's, or not to be. Nothing is moved by it: the other file becomes another name
/// of the one that is kept.
struct Merge {
  MergeId id;                ///< our own
  CustomerId customer_id;    ///< the file that is kept
  CustomerId other_id;       ///< the file that is part of it
  bool parted = false;       ///< they are two again
  Instant at;                ///< when it was said
  Day day;                   ///< its business day
  ShopId shop_id;            ///< where
  AssociateId associate_id;  ///< by whom; none when not told
  std::string why;           ///< what was told

  friend bool operator==(const Merge&, const Merge&) = default;
};

/// Where a file stands on paper, from a day on (FIL-2). A file that moves gets a new number; an old number is never
/// given again.
struct Filing {
  CustomerId customer_id;   ///< whose file
  std::int64_t no = 0;      ///< counts the customer's places, from 1
  ShopId shop_id;           ///< whose cabinet
  Word folder;              ///< a folder of the policy
  std::int64_t number = 0;  ///< its number in that folder, from 1
  Day day;                  ///< first day

  friend bool operator==(const Filing&, const Filing&) = default;
};

}  // namespace shuke
