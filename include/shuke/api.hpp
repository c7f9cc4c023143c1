/// \file
/// What the library exports to C++ programs: the functions of the public headers that are not written in them. Unlike
/// the C face (shuke.h) they carry no promise between versions: build both with one compiler, and again with each
/// version.
#pragma once

/// Marks a function or class of a public header that lives in the library.
#define SHUKE_CPP_API __attribute__((visibility("default")))
