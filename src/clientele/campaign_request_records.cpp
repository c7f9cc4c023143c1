/// \file
/// Erases the field tables of campaigns and guests asked for, once.
#include "clientele/campaign_request_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(CampaignRequest)
SHUKE_DESCRIBE(CampaignAnswer)
SHUKE_DESCRIBE(GuestRequest)
SHUKE_DESCRIBE(GuestAnswer)
SHUKE_DESCRIBE(CampaignsQuestion)
SHUKE_DESCRIBE(CampaignRow)
SHUKE_DESCRIBE(CampaignsAnswer)
SHUKE_DESCRIBE(GuestsQuestion)
SHUKE_DESCRIBE(GuestRow)
SHUKE_DESCRIBE(GuestsAnswer)

}  // namespace shuke::schema
