/// \file
/// Documents that are built into the library: cmake/Embed.cmake writes one constant for each.
#pragma once

#include <string_view>

namespace shuke::embedded {

extern const std::string_view china_json;           ///< calendars/china.json
extern const std::string_view fashion_json;         ///< policies/fashion.json
extern const std::string_view health_json;          ///< policies/health.json
extern const std::string_view tea_json;             ///< policies/tea.json
extern const std::string_view talking_points_json;  ///< talks/talking_points.json
extern const std::string_view en_json;              ///< src/texts/en.json
extern const std::string_view zh_CN_json;           ///< src/texts/zh-CN.json

}  // namespace shuke::embedded
