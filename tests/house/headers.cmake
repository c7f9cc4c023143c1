# Public headers stand alone: each is compiled twice in one translation unit, with what a stranger has on his include path.
# One build is enough, so those with sanitizers or coverage leave this out.
if(SHUKE_SANITIZE OR SHUKE_COVERAGE)
  return()
endif()

# Appends to the list `out` a source (cpp or c) that includes a header, twice, and nothing else.
function(shuke_header_source out header language)
  string(MAKE_C_IDENTIFIER ${header} name)
  set(source ${CMAKE_BINARY_DIR}/headers/${name}.${language})
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\"\n#include \"${header}\"\n")
  list(APPEND ${out} ${source})
  set(${out} ${${out}} PARENT_SCOPE)
endfunction()

set(header_sources)
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/include ${CMAKE_SOURCE_DIR}/include/*.hpp)
foreach(header ${headers})
  shuke_header_source(header_sources ${header} cpp)
endforeach()
add_library(shuke_headers OBJECT ${header_sources})
target_include_directories(shuke_headers PRIVATE ${CMAKE_SOURCE_DIR}/include ${CMAKE_SOURCE_DIR}/capi/include)
target_compile_options(shuke_headers PRIVATE -O0 -g0)
target_link_libraries(shuke_headers PRIVATE shuke_warnings Boost::headers)

# The C header as the strictest C99 compiler sees it, and as a C++11 program does.
set(header_sources)
file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/capi/include ${CMAKE_SOURCE_DIR}/capi/include/*.h)
foreach(header ${headers})
  shuke_header_source(header_sources ${header} c)
  shuke_header_source(header_sources ${header} cpp)
endforeach()
if(header_sources)
  add_library(shuke_c_header OBJECT ${header_sources})
  target_include_directories(shuke_c_header PRIVATE ${CMAKE_SOURCE_DIR}/capi/include)
  target_compile_options(shuke_c_header PRIVATE -O0 -g0 -pedantic -Wall -Wextra -Wshadow -Wconversion -Werror
    $<$<COMPILE_LANGUAGE:C>:-Wstrict-prototypes>)
  set_target_properties(shuke_c_header PROPERTIES
    C_STANDARD 99 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF CXX_STANDARD 11 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
endif()
