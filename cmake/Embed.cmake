# shuke_embed(OUT file…): for each document a generated source that holds its bytes, declared in src/texts/documents.hpp.
# The generated sources lie in the build folder and are made again when a document changes.
function(shuke_embed out)
  set(sources)
  foreach(document ${ARGN})
    get_filename_component(name ${document} NAME)
    string(MAKE_C_IDENTIFIER ${name} symbol)
    set(source ${CMAKE_BINARY_DIR}/embedded/${symbol}.cpp)
    add_custom_command(OUTPUT ${source}
      COMMAND ${CMAKE_COMMAND} -DIN=${CMAKE_SOURCE_DIR}/${document} -DOUT=${source} -DSYMBOL=${symbol}
              -P ${CMAKE_SOURCE_DIR}/cmake/EmbedFile.cmake
      DEPENDS ${CMAKE_SOURCE_DIR}/${document} ${CMAKE_SOURCE_DIR}/cmake/EmbedFile.cmake
      VERBATIM)
    list(APPEND sources ${source})
  endforeach()
  set(${out} ${sources} PARENT_SCOPE)
endfunction()
