# test_tools runs the tool, and looks at the parts of it that need no command line: those are compiled once more here.
target_sources(test_tools PRIVATE ${CMAKE_SOURCE_DIR}/tools/progress.cpp ${CMAKE_SOURCE_DIR}/tools/ranking.cpp)
target_include_directories(test_tools PRIVATE ${CMAKE_SOURCE_DIR}/tools)
add_dependencies(test_tools shuke_tool)
