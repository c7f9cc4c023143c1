# The pages on policy documents are what the library says of them; the program that prints them is a C++ program like any
# other that uses the library.
shuke_stranger(policy_print_reference 99 ${CMAKE_CURRENT_LIST_DIR}/print_reference.cpp)
target_include_directories(policy_print_reference PRIVATE ${CMAKE_SOURCE_DIR}/include)
target_link_libraries(policy_print_reference PRIVATE Boost::headers)

function(policy_page name what committed)
  add_test(NAME PolicyReference.${name} COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:policy_print_reference>
    -DWHAT=${what} -DCOMMITTED=${CMAKE_SOURCE_DIR}/docs/${committed} -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/reference.cmake)
endfunction()
policy_page(SchemaIsCurrent schema policy.schema.json)
policy_page(PageIsCurrent page policy-reference.md)
